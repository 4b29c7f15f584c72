#!/usr/bin/env python3
"""Makes acts.tsv, the catalogue of Vietnam's administrative units as dated acts.

usage: make.py [folder of the vietnamadminunits 1.0.4 package]

Without the argument the installed package is looked for. It is only read as data: nothing in it is run.
"""
import csv, importlib.util, json, os, sqlite3, sys, unicodedata
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

HERE = Path(__file__).resolve().parent
COLUMNS = ["day", "act", "unit", "tier", "code", "type", "name", "parent", "successor", "share", "instrument"]
CORRECTION_COLUMNS = ["fix"] + COLUMNS + ["why"]
TIERS = ["country", "province", "district", "commune"]
TYPES = ["Thành phố", "Thị trấn", "Đặc khu", "Thị xã", "Phường", "Huyện", "Quận", "Tỉnh", "Nước", "Xã"]

FIRST_DAY, REFORM_DAY = "2004-07-08", "2025-07-01"
FIRST_LIST = "QĐ 124/2004/QĐ-TTg, list as kept up to 2025-06-30"
PROVINCE_MERGERS = "202/2025/QH15 (in force 2025-06-12)"
END_OF_DISTRICTS = "Luật 72/2025/QH15"

PACKAGE_COUNTS = {"provinces before": 63, "districts before": 696, "communes before": 10035,
                  "provinces after": 34, "communes after": 3321}


def fail(sentence):
    sys.exit(f"make.py: {sentence}")


# ---------------------------------------------------------------- the package

def package_folder(arguments):
    if len(arguments) > 1:
        fail("One argument at most is expected, the folder of the vietnamadminunits package.")
    if arguments:
        given = Path(arguments[0])
        for folder in (given, given / "vietnamadminunits"):
            if (folder / "data" / "dataset.db").is_file():
                return folder
        fail(f"There is no vietnamadminunits package in {given}: data/dataset.db is missing.")
    found = importlib.util.find_spec("vietnamadminunits")
    if found is None:
        fail("The package vietnamadminunits is not installed; install version 1.0.4 or give its folder.")
    return Path(found.submodule_search_locations[0])


def type_and_name(full):
    """'Thị Trấn Ái Tử' -> ('Thị trấn', 'Ái Tử')"""
    full = unicodedata.normalize("NFC", " ".join(full.split()))
    for type_ in TYPES:
        if full.lower().startswith(type_.lower() + " "):
            return type_, full[len(type_) + 1:]
    fail(f"The package has a unit “{full}” whose name begins with no known type.")


class Package:
    """What the package says: units before and after the reform by code, and the links between them."""

    def __init__(self, folder):
        try:
            database = sqlite3.connect(f"{(folder / 'data' / 'dataset.db').resolve().as_uri()}?mode=ro", uri=True)
            database.row_factory = sqlite3.Row
            before = database.execute("select * from admin_units_legacy").fetchall()
            after = database.execute("select * from admin_units").fetchall()
            converter = json.loads((folder / "data" / "converter_2025.json").read_text("utf-8"))
        except (sqlite3.Error, OSError, ValueError) as error:
            fail(f"The package data in {folder} cannot be read: {error}.")
        # code -> (full name, code of the parent)
        self.provinces = {r["provinceCode"]: (r["province"], None) for r in before}
        self.districts = {r["districtCode"]: (r["district"], r["provinceCode"]) for r in before}
        self.communes = {r["wardCode"]: (r["ward"], r["districtCode"]) for r in before if r["wardCode"]}
        self.new_provinces = {r["provinceCode"]: (r["province"], None) for r in after}
        self.new_communes = {r["wardCode"]: (r["ward"], r["provinceCode"]) for r in after}
        found = dict(zip(PACKAGE_COUNTS, map(len, (self.provinces, self.districts, self.communes,
                                                   self.new_provinces, self.new_communes))))
        for what, expected in PACKAGE_COUNTS.items():
            if found[what] != expected:
                fail(f"The package has {found[what]} {what}, not {expected}; is it version 1.0.4?")

        # The converter speaks in keys such as "tinhbackan_huyennganson_xatrunghoa"; turn them into codes.
        old_province = {r["provinceKey"]: r["provinceCode"] for r in before}
        new_province = {r["provinceKey"]: r["provinceCode"] for r in after}
        old_unit = {f'{r["provinceKey"]}_{r["districtKey"]}_{r["wardKey"] or ""}': r["wardCode"] or r["districtCode"]
                    for r in before}
        new_unit = {(r["provinceKey"], r["wardKey"]): r["wardCode"] for r in after}
        try:
            self.province_successor = {old_province[old]: new_province[new]
                                       for new, olds in converter["DICT_PROVINCE"].items() for old in olds}
            self.links = {}  # (old commune or communeless district, new commune) -> whole | part
            for province, wards in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
                for ward, olds in wards.items():
                    for old in olds:
                        self.links[old_unit[old], new_unit[province, ward]] = "whole"
            for province, olds in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
                for old, wards in olds.items():
                    for ward in wards:
                        self.links[old_unit[old], new_unit[province, ward["newWardKey"]]] = "part"
        except KeyError as error:
            fail(f"The package's conversion table names a unit its lists do not have: {error}.")


# ---------------------------------------------------------------- the project's corrections

class Corrections:
    """corrections.tsv. The column `fix` says what a row is; README.md tells more.

    stock       the unit as it was on the first day (empty cells: as the package has it)
    act         one act, taken over as it stands
    link        share of the link code -> successor: whole, part, or none where there is no such link
    clause      the clause by which the commune `code` of 2025 was formed
    resolution  the resolution for all communes of the province `code` of 2025
    """

    def __init__(self, path):
        self.stock, self.acts, self.links, self.link_instrument = {}, [], {}, {}
        self.clause, self.resolution = {}, {}
        try:
            lines = path.read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            fail(f"The corrections cannot be read: {error}.")
        reader = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        if reader.fieldnames != CORRECTION_COLUMNS:
            fail(f"{path.name} must have the columns {', '.join(CORRECTION_COLUMNS)}.")
        for number, row in enumerate(reader, start=2):
            where = f"{path.name}, line {number}"
            if None in row or None in row.values():
                fail(f"{where}: the row must have {len(CORRECTION_COLUMNS)} cells.")
            row = {key: unicodedata.normalize("NFC", value.strip()) for key, value in row.items()}
            if not row["instrument"]:
                fail(f"{where}: the correction names no instrument.")
            self.add(row, where)

    def add(self, row, where):
        code, instrument = row["code"], row["instrument"]
        if row["fix"] == "stock":
            kept, key = self.stock, row["unit"]
            kept_value = {c: row[c] for c in ("tier", "code", "type", "name", "parent") if row[c]}
        elif row["fix"] == "act":
            try:
                date.fromisoformat(row["day"])
            except ValueError:
                fail(f"{where}: “{row['day']}” is no day; it must be written like 2025-07-01.")
            self.acts.append({c: row[c] for c in COLUMNS})
            return
        elif row["fix"] == "link":
            if row["share"] not in ("whole", "part", "none"):
                fail(f"{where}: the share of a link is whole, part or none, not “{row['share']}”.")
            kept, key, kept_value = self.links, (code, row["successor"]), row["share"]
            self.link_instrument[key] = instrument
        elif row["fix"] in ("clause", "resolution"):
            kept, key, kept_value = getattr(self, row["fix"]), code, instrument
        else:
            fail(f"{where}: there is no fix called “{row['fix']}”.")
        if key in kept:
            fail(f"{where}: {row['fix']} {key} is corrected twice.")
        kept[key] = kept_value


def corrected_links(package, corrections):
    links = dict(package.links)
    for link, share in corrections.links.items():
        if links.get(link, "none") == share:
            fail(f"The correction of the link {link[0]} -> {link[1]} changes nothing.")
        if link[0] not in package.communes and link[0] not in package.districts or link[1] not in package.new_communes:
            fail(f"The correction of the link {link[0]} -> {link[1]} names a code the package does not have.")
        links.pop(link, None) if share == "none" else links.update({link: share})
    shares = defaultdict(list)
    for (old, _), share in links.items():
        shares[old].append(share)
    for old, found in sorted(shares.items()):
        if "whole" in found and len(found) > 1:
            fail(f"{old} goes whole to one new commune and yet has {len(found)} successors.")
        if found == ["part"]:
            fail(f"{old} goes in part to one new commune and the rest goes nowhere.")
    for kind, known, linked in (("old", package.communes, {old for old, _ in links}),
                                ("new", package.new_communes, {new for _, new in links})):
        for code in sorted(set(known) - linked):
            fail(f"The {kind} commune {code} has no link.")
    return links


# ---------------------------------------------------------------- the catalogue

class Catalogue:
    """The acts so far, and the state of every unit after them."""

    def __init__(self):
        self.acts = []
        self.units = {}                # id -> dict of tier, code, type, name, parent
        self.standing = set()
        self.users = defaultdict(list) # (tier, code) -> ids of the units that used the code, in order

    def new_id(self, tier, code):
        return f"vn-{tier[0]}{code}-{len(self.users[tier, code]) + 1}"

    def unit_with_code(self, tier, code):
        for unit in reversed(self.users[tier, code]):
            if unit in self.standing and self.units[unit]["code"] == code:
                return unit
        fail(f"No {tier} has the code {code} at that point.")

    def do(self, day, act, unit, instrument, **cells):
        """Enters one act and applies it, unless it cannot be applied."""
        what = f"{day} {act} {unit}"
        if act == "begin":
            if unit in self.units:
                fail(f"{what}: the unit has begun before.")
            if cells["tier"] not in TIERS:
                fail(f"{what}: there is no tier “{cells['tier']}”.")
            if unit != "vn" and unit != self.new_id(cells["tier"], cells["code"]):
                fail(f"{what}: the id ought to be {self.new_id(cells['tier'], cells['code'])}.")
            self.units[unit] = {c: cells.get(c, "") for c in ("tier", "code", "type", "name", "parent")}
            self.standing.add(unit)
            self.users[cells["tier"], cells.get("code", "")].append(unit)
        elif unit not in self.standing:
            fail(f"{what}: no such unit stands on that day.")
        for role in ("parent", "successor"):
            if cells.get(role) and cells[role] not in self.standing:
                fail(f"{what}: the {role} {cells[role]} does not stand on that day.")
        if act in ("rename", "retype", "recode", "move"):
            cell = {"rename": "name", "retype": "type", "recode": "code", "move": "parent"}[act]
            if not cells.get(cell) or self.units[unit][cell] == cells[cell]:
                fail(f"{what}: it must give a new {cell}.")
            self.units[unit][cell] = cells[cell]
            if act == "recode":
                self.users[self.units[unit]["tier"], cells[cell]].append(unit)
        elif act == "succeed":
            if cells.get("share") not in ("whole", "part"):
                fail(f"{what}: the share is whole or part.")
        elif act == "end":
            self.standing.remove(unit)
        elif act != "begin":
            fail(f"{what}: there is no such act.")
        self.acts.append({"day": day, "act": act, "unit": unit, "instrument": instrument, **cells})

    def do_all(self, acts):
        for act in acts:
            cells = {c: v for c, v in act.items() if v and c not in ("day", "act", "unit", "instrument")}
            self.do(act["day"], act["act"], act["unit"], act["instrument"], **cells)

    def order(self, act):
        """Begins from the top, then changes, then successions, then ends from the bottom."""
        tier = TIERS.index(self.units[act["unit"]]["tier"])
        step = {"begin": 0, "recode": 1, "rename": 2, "retype": 3, "move": 4, "succeed": 5, "end": 6}[act["act"]]
        return act["day"], step, -tier if step == 6 else tier, act["unit"], act.get("successor", "")


def enter_stock(catalogue, package, corrections):
    stock = {"vn": dict(tier="country", type="Nước", name="Việt Nam")}
    for tier, units, parent_form in (("province", package.provinces, "vn"),
                                     ("district", package.districts, "vn-p{}-1"),
                                     ("commune", package.communes, "vn-d{}-1")):
        for code, (full, parent) in units.items():
            type_, name = type_and_name(full)
            stock[f"vn-{tier[0]}{code}-1"] = dict(tier=tier, code=code, type=type_, name=name,
                                                  parent=parent_form.format(parent))
    for unit, cells in corrections.stock.items():
        if unit in stock and not cells.items() - stock[unit].items():
            fail(f"The correction of the stock unit {unit} changes nothing.")
        stock[unit] = stock.get(unit, {}) | cells
        missing = {"tier", "code", "type", "name", "parent"} - set(stock[unit])
        if missing:
            fail(f"The package has no unit {unit}; its stock row must also give {', '.join(sorted(missing))}.")
    for unit in sorted(stock, key=lambda unit: (TIERS.index(stock[unit]["tier"]), unit)):
        catalogue.do(FIRST_DAY, "begin", unit, FIRST_LIST, **stock[unit])


def reform_provinces(catalogue, package):
    """Returns the unit of each province code of 2025, and the merged provinces still to be ended."""
    merged_from = defaultdict(list)
    for old, new in package.province_successor.items():
        merged_from[new].append(old)
    province_unit, to_end = {}, []
    for code, (full, _) in sorted(package.new_provinces.items()):
        olds = [catalogue.unit_with_code("province", old) for old in sorted(merged_from[code])]
        if len(olds) == 1:
            unit = olds[0]
            now = catalogue.units[unit]
            if (now["code"], now["type"], now["name"]) != (code, *type_and_name(full)):
                fail(f"Province {code} is not merged, yet it is called “{full}” after and “{now['name']}” before.")
        else:
            unit, (type_, name) = catalogue.new_id("province", code), type_and_name(full)
            catalogue.do(REFORM_DAY, "begin", unit, PROVINCE_MERGERS, tier="province", code=code,
                         type=type_, name=name, parent="vn")
            for old in olds:
                catalogue.do(REFORM_DAY, "succeed", old, PROVINCE_MERGERS, successor=unit, share="whole")
            to_end += olds
        province_unit[code] = unit
    return province_unit, to_end


def reform_communes(catalogue, package, corrections, links, province_unit):
    """Returns the communes to be ended, each with its instrument."""
    successors, predecessors = defaultdict(list), defaultdict(list)
    for old, new in sorted(links):
        successors[old].append(new)
        predecessors[new].append(old)
    old_unit = {old: catalogue.unit_with_code("district" if old in package.districts else "commune", old)
                for old in successors}

    for code in sorted(set(corrections.clause) - set(package.new_communes)):
        fail(f"The corrections give a clause for the commune {code}, which does not exist.")
    new_unit = {}
    for new, (full, province) in sorted(package.new_communes.items()):
        (type_, name), parent = type_and_name(full), province_unit[province]
        if province not in corrections.resolution:
            fail(f"The corrections name no resolution for the communes of province {province}.")
        instrument = corrections.clause.get(new, corrections.resolution[province])
        only = predecessors[new][0]
        if len(predecessors[new]) == 1 and len(successors[only]) == 1 and only in package.communes:
            new_unit[new] = unit = old_unit[only]  # the commune goes on
            now = dict(catalogue.units[unit])
            for act, cell, value in (("recode", "code", new), ("rename", "name", name),
                                     ("retype", "type", type_), ("move", "parent", parent)):
                if now[cell] != value:
                    catalogue.do(REFORM_DAY, act, unit, instrument, **{cell: value})
        else:
            new_unit[new] = unit = catalogue.new_id("commune", new)
            catalogue.do(REFORM_DAY, "begin", unit, instrument, tier="commune", code=new,
                         type=type_, name=name, parent=parent)

    to_end = {}
    for (old, new), share in sorted(links.items()):
        unit, successor = old_unit[old], new_unit[new]
        resolution = corrections.resolution[package.new_communes[new][1]]
        instrument = corrections.link_instrument.get((old, new), corrections.clause.get(new, resolution))
        if unit == successor:
            continue
        catalogue.do(REFORM_DAY, "succeed", unit, instrument, successor=successor, share=share)
        if old in package.communes:
            to_end[unit] = resolution
    return to_end


def reform(catalogue, package, corrections):
    links = corrected_links(package, corrections)
    province_unit, old_provinces = reform_provinces(catalogue, package)
    old_communes = reform_communes(catalogue, package, corrections, links, province_unit)
    districts = sorted(unit for unit in catalogue.standing if catalogue.units[unit]["tier"] == "district")
    for unit, resolution in old_communes.items():
        catalogue.do(REFORM_DAY, "end", unit, resolution)
    for district in districts:
        catalogue.do(REFORM_DAY, "end", district, END_OF_DISTRICTS)
    for province in old_provinces:
        catalogue.do(REFORM_DAY, "end", province, PROVINCE_MERGERS)


def check_parents(catalogue):
    for unit in catalogue.standing - {"vn"}:
        if catalogue.units[unit]["parent"] not in catalogue.standing:
            fail(f"{unit} stands after the last act, but its parent {catalogue.units[unit]['parent']} does not.")


def write(acts, path):
    rows = ["\t".join(COLUMNS)] + ["\t".join(act.get(c, "") for c in COLUMNS) for act in acts]
    text = unicodedata.normalize("NFC", "\n".join(rows) + "\n")
    unfinished = path.with_suffix(".unfinished")
    unfinished.write_bytes(text.encode("utf-8"))
    os.replace(unfinished, path)


def main():
    package = Package(package_folder(sys.argv[1:]))
    corrections = Corrections(HERE / "corrections.tsv")
    catalogue = Catalogue()
    enter_stock(catalogue, package, corrections)
    catalogue.do_all(act for act in corrections.acts if act["day"] < REFORM_DAY)
    reform(catalogue, package, corrections)
    catalogue.do_all(act for act in corrections.acts if act["day"] >= REFORM_DAY)
    check_parents(catalogue)
    acts = sorted(catalogue.acts, key=catalogue.order)
    write(acts, HERE / "acts.tsv")
    print(f"acts.tsv: {len(acts)} acts:", ", ".join(f"{n} {act}" for act, n in sorted(Counter(a["act"] for a in acts).items())))


if __name__ == "__main__":
    main()
