#!/bin/sh
# statsmodels 0.13.5 (Debian 12, python3-statsmodels 0.13.5+dfsg-7): PHReg counts a subject as at risk at the very time of
# its entry, SurvfuncRight of the same package does not; so a Cox model changes when a follow-up is cut in two.
#
# Guesses, logged before the runs: with entry times, who enters on the day of an event will be at risk on that day, unlike
# in R's survfit and coxph. (So it is in PHReg; SurvfuncRight is right.) Then: cutting each follow-up in two on a day of
# events, the covariate unchanged, must not change the coefficient, but will; cutting on a day between will not.
#
# Seen: cut at day 4, the model is as it was, coefficient -0.7376. Cut at day 5, on which two subjects fail, all who go on
# are counted twice on that day, and it is -0.7254; at day 8 it is -0.8330. R's coxph (survival 3.5-3) gives -0.7376 for
# each. With late entry it matters more: -1.0245 for -1.6615 of coxph. SurvfuncRight documents that nobody is at risk on
# or before the day of entry, PHReg speaks only of the time before it. Whole days make this common, and pieces of
# follow-up are the usual form of covariates that change with time. Entry a little later (by 1e-6) mends it.
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
cat >cut.py <<'PYTHON'
import numpy
from statsmodels.duration.hazard_regression import PHReg
from statsmodels.duration.survfunc import SurvfuncRight

time = [2, 3, 3, 5, 5, 6, 8, 9, 9, 10]
event = [1, 1, 0, 1, 1, 0, 1, 0, 1, 0]
covariate = [.1, 1.2, .3, .8, .5, 1.4, .2, .9, .7, .4]
late = [0, 0, 2, 3, 0, 3, 5, 0, 5, 8]


def cox(rows):
    start, stop, status, x = (numpy.array(column, float) for column in zip(*rows))
    return PHReg(stop, x[:, None], status=status, entry=start, ties='breslow').fit(disp=0).params[0]


def cut(day, shift=0):
    rows = []
    for stop, status, x in zip(time, event, covariate):
        if day and stop > day:
            rows += [(0, day, 0, x), (day + shift, stop, status, x)]
        else:
            rows += [(0, stop, status, x)]
    return rows


print('uncut %.4f' % cox(cut(None)))
for day in 4, 5, 8:
    print('cut at %d %.4f' % (day, cox(cut(day))))
print('cut at 5, the later piece from 5.000001 %.4f' % cox(cut(5, 1e-6)))
print('late entry %.4f' % cox(zip(late, time, event, covariate)))
print('late entry by 1e-6 later %.4f' % cox(zip([day + 1e-6 for day in late], time, event, covariate)))
curve = SurvfuncRight(numpy.array(time), numpy.array(event), entry=numpy.array(late))
print('at risk on day 5 by SurvfuncRight', dict(zip(curve.surv_times, curve.n_risk))[5])
PYTHON
PYTHONPATH="$work/usr/lib/python3/dist-packages" LD_LIBRARY_PATH="$libraries" /usr/bin/python3 -W ignore cut.py >seen
cat >expected <<'TEXT'
uncut -0.7376
cut at 4 -0.7376
cut at 5 -0.7254
cut at 8 -0.8330
cut at 5, the later piece from 5.000001 -0.7376
late entry -1.0245
late entry by 1e-6 later -1.6615
at risk on day 5 by SurvfuncRight 4
TEXT
cat seen
diff expected seen && echo "as found"
