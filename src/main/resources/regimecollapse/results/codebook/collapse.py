"""Reads the tables of a result folder with pandas, each column as what its codebook says it is.

    import sys
    sys.path.insert(0, "results/three-hypotheses")
    import collapse

    runs = collapse.read("results/three-hypotheses", "runs")
    collapse.columns("results/three-hypotheses", "runs")     # name, type, unit and meaning of each column

Numbers are float64, whole numbers Int64, true and false boolean, dates datetime64, all else text; an empty
cell is missing. Needs pandas from 1.0 on and, for tables that lie as Parquet alone, pyarrow. The codebook is
datapackage.json in the folder.
"""

import json
from pathlib import Path

import pandas as pd

HERE = Path(__file__).resolve().parent


def package(folder=HERE):
    """The codebook of a folder."""
    path = Path(folder) / "datapackage.json"
    if not path.is_file():
        raise FileNotFoundError(f"there is no {path}: is {folder} a folder of results?")
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def tables(folder=HERE):
    """The names of the tables of a folder."""
    return [resource["name"] for resource in package(folder)["resources"]]


def _resource(folder, name):
    for resource in package(folder)["resources"]:
        # A large table may lie packed, as series.csv.gz or series.parquet; it is read as it lies.
        path = resource["path"]
        if name in (resource["name"], path, resource["name"] + ".csv"):
            return resource
    raise LookupError(f"{folder} has no table {name}; it has {', '.join(tables(folder))}")


def columns(folder, name):
    """The codebook of a table: a row a column."""
    fields = _resource(folder, name)["schema"]["fields"]
    return pd.DataFrame(
        [[f["name"], f["type"], f.get("unit", ""), f["description"]] for f in fields],
        columns=["name", "type", "unit", "description"],
    )


def _typed(cells, kind):
    if kind == "number":
        return cells.astype("float64")
    if kind == "integer":
        return cells.astype("float64").astype("Int64")
    if kind == "boolean":
        return cells.map({"true": True, "false": False, True: True, False: False}).astype("boolean")
    if kind == "date":
        return pd.to_datetime(cells, format="%Y-%m-%d")
    return cells


def read(folder, name):
    """A table, typed. Its header must be that of the codebook."""
    resource = _resource(folder, name)
    fields = resource["schema"]["fields"]
    path = Path(folder) / resource["path"]
    # What was cut short would be read as far as it goes, without a word.
    if path.stat().st_size != resource["bytes"]:
        raise ValueError(
            f"{path} is not as datapackage.json lists it: it has {path.stat().st_size} bytes, not {resource['bytes']}"
        )
    if path.suffix == ".parquet":
        table = pd.read_parquet(path)
    else:
        table = pd.read_csv(path, dtype=str, keep_default_na=False, na_values=[""], encoding="utf-8")
    if list(table.columns) != [field["name"] for field in fields]:
        raise ValueError(f"{resource['path']} has not the columns that datapackage.json says")
    return pd.DataFrame({f["name"]: _typed(table[f["name"]], f["type"]) for f in fields}, columns=table.columns)
