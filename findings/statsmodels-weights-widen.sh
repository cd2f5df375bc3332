#!/bin/sh
# statsmodels 0.13.5 (Debian 12, python3-statsmodels 0.13.5+dfsg-7): SurvfuncRight with freq_weights gives the survival of
# the rows repeated, but not their standard error: it goes up as the curve goes down.
#
# Guess, logged before this run, after a run of R's survfit beside it had looked odd: whole numbers as freq_weights give
# another standard error, and another interval of a quantile, than the same rows repeated.
#
# Seen: 15 subjects as 10 rows with weights have at the last event a survival of 0.25 and a standard error of 0.41; the
# same 15 as rows have 0.12, as in R's survfit (survival 3.5-3). The upper end of the interval of the first quartile is
# infinity, and day 5 for the rows. The figures are roots of the sum of d / n^2, an error of the cumulative hazard, under a
# name that the documentation explains as the standard errors of the survival. Survival, counts at risk and of events are
# right, so the table looks sound.
#
# Run by hand; needs Debian 12 with its package lists; installs nothing outside a temporary folder. Fails when any of
# this changes.
set -eu
work=$(mktemp -d "${TMPDIR:-/tmp}/finding.XXXXXX")
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
cd "$work"
apt-get -qq download python3-statsmodels=0.13.5+dfsg-7 python3-statsmodels-lib=0.13.5+dfsg-7 python3-scipy=1.10.1-2 \
  python3-numpy python3-pandas python3-pandas-lib python3-patsy python3-dateutil python3-tz python3-packaging \
  python3-decorator python3-six liblbfgsb0 libblas3 liblapack3 libgfortran5 libquadmath0 2>fetching ||
  { cat fetching >&2; exit 1; }
for package in *.deb; do dpkg-deb -x "$package" .; done
libraries=$(find "$work/usr/lib" -name '*.so.*' -path '*-linux-gnu*' -exec dirname {} + | sort -u | paste -sd :)
cat >weights.py <<'PYTHON'
import numpy
from statsmodels.duration.survfunc import SurvfuncRight

time = numpy.array([2, 3, 3, 5, 5, 6, 8, 9, 9, 10])
event = numpy.array([1, 1, 0, 1, 1, 0, 1, 0, 1, 0])
times = numpy.array([1, 2, 1, 3, 1, 1, 2, 1, 1, 2])
weighted = SurvfuncRight(time, event, freq_weights=times)
repeated = SurvfuncRight(numpy.repeat(time, times), numpy.repeat(event, times))
for name, curve in ('weighted', weighted), ('repeated', repeated):
    print(name, 'survival', *('%.3f' % x for x in curve.surv_prob))
    print(name, 'error', *('%.3f' % x for x in curve.surv_prob_se))
    print(name, 'interval of the first quartile', *('%g' % x for x in curve.quantile_ci(0.25)))
PYTHON
PYTHONPATH="$work/usr/lib/python3/dist-packages" LD_LIBRARY_PATH="$libraries" /usr/bin/python3 -W ignore weights.py >seen
cat >expected <<'TEXT'
weighted survival 0.933 0.800 0.509 0.339 0.255
weighted error 0.067 0.121 0.218 0.321 0.407
weighted interval of the first quartile 2 inf
repeated survival 0.933 0.800 0.509 0.339 0.255
repeated error 0.064 0.103 0.133 0.132 0.123
repeated interval of the first quartile 2 5
TEXT
cat seen
diff expected seen && echo "as found"
