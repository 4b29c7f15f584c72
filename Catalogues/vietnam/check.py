#!/usr/bin/env python3
"""Checks acts.tsv: can every act be applied in its order, and does it say what the reference files say?

usage: check.py <folder of the reference files>     (communes_2025.tsv, commune_lineage.tsv, changes.tsv ...)

The reference files are no part of the project. Exit status 0 if there is no difference, 1 otherwise.
"""
import csv, sys, unicodedata
from collections import Counter, defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
COLUMNS = ["day", "act", "unit", "tier", "code", "type", "name", "parent", "successor", "share", "instrument"]
BEFORE, REFORM, LATEST = "2025-06-30", "2025-07-01", "9999-12-31"
PARENT_TIERS = {"country": (None,), "province": ("country",), "district": ("province",),
                "commune": ("district", "province")}
faults = []


def check(holds, sentence):
    if not holds:
        faults.append(sentence)


def compare(what, ours, theirs):
    """Two dicts or sets that ought to be equal."""
    missing, extra = sorted(set(theirs) - set(ours)), sorted(set(ours) - set(theirs))
    differing = [] if isinstance(ours, (set, frozenset)) else [k for k in sorted(set(ours) & set(theirs)) if ours[k] != theirs[k]]
    print(f"{what}: ours {len(ours)}, reference {len(theirs)}; missing {len(missing)}, extra {len(extra)}, differing {len(differing)}")
    for key in missing:
        faults.append(f"{what}: {key} is missing.")
    for key in extra:
        faults.append(f"{what}: {key} is not in the reference.")
    for key in differing:
        faults.append(f"{what}: {key} is {ours[key]}, in the reference {theirs[key]}.")


def read(path):
    try:
        with open(path, encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    except OSError as error:
        sys.exit(f"check.py: {path} cannot be read: {error.strerror}.")


# ---------------------------------------------------------------- acts applied to a state

class State:
    def __init__(self):
        self.units, self.standing = {}, set()

    def apply(self, act):
        what = f"{act['day']} {act['act']} {act['unit']}"
        unit, kind = act["unit"], act["act"]
        used = {"begin": {"tier", "code", "type", "name", "parent"}, "end": set(), "rename": {"name"},
                "retype": {"type"}, "recode": {"code"}, "move": {"parent"}, "succeed": {"successor", "share"}}[kind]
        filled = {c for c in COLUMNS[3:-1] if act[c]}
        country = {"code", "parent"} if unit == "vn" else set()
        check(filled == used - country, f"{what}: the filled cells are {sorted(filled)}.")
        check(act["instrument"], f"{what}: no instrument.")
        check((kind == "begin") == (unit not in self.units), f"{what}: begun twice or not begun.")
        if kind == "begin":
            self.units[unit] = {c: act[c] for c in ("tier", "code", "type", "name", "parent")}
            self.standing.add(unit)
        check(unit in self.standing, f"{what}: the unit does not stand.")
        for role in ("parent", "successor"):
            check(not act[role] or act[role] in self.standing, f"{what}: the {role} does not stand.")
        for kind_, cell in (("rename", "name"), ("retype", "type"), ("recode", "code"), ("move", "parent")):
            if kind == kind_:
                check(self.units[unit][cell] != act[cell], f"{what}: nothing changes.")
                self.units[unit][cell] = act[cell]
        if kind == "end":
            self.standing.discard(unit)

    def check_day(self, day):
        codes = Counter((self.units[u]["tier"], self.units[u]["code"]) for u in self.standing)
        for (tier, code), n in codes.items():
            check(n == 1, f"{day}: {n} units of the tier {tier} have the code {code}.")
        for unit in self.standing:
            parent = self.units[unit]["parent"]
            allowed = PARENT_TIERS[self.units[unit]["tier"]]
            check(self.units[parent]["tier"] in allowed if parent in self.standing else allowed == (None,),
                  f"{day}: the parent of {unit} is “{parent}”, which does not stand or is of the wrong tier.")

    def snapshot(self):
        return {u: dict(self.units[u]) for u in self.standing}


def states_at(acts, days):
    """The standing units at the end of each of the days."""
    state, found, day = State(), {}, ""
    for act in acts + [{"day": LATEST + "~"}]:
        if act["day"] != day:
            if day:
                state.check_day(day)
            for wanted in days:
                if day <= wanted < act["day"]:
                    found[wanted] = state.snapshot()
            check(day < act["day"], f"{act['day']} comes after {day}.")
            day = act["day"]
        if "act" in act:
            state.apply(act)
    return found


def by_code(snapshot, tier):
    return {u["code"]: dict(u, id=id) for id, u in snapshot.items() if u["tier"] == tier}


def full(unit):
    return f"{unit['type']} {unit['name']}"


# ---------------------------------------------------------------- the reference

def compare_units(snapshots, reference):
    before, after, latest = (snapshots[d] for d in (BEFORE, REFORM, LATEST))

    def ours(snapshot, tier):
        def parent_code(u):
            return snapshot.get(u["parent"], {"code": "no standing parent"})["code"]
        return {c: (full(u), u["name"], parent_code(u)) for c, u in by_code(snapshot, tier).items()}

    compare("provinces before", ours(before, "province"),
            {r["code"]: (r["full_name"], r["name"], "") for r in reference["provinces_pre2025"]})
    compare("districts before", ours(before, "district"),
            {r["code"]: (r["full_name"], r["name"], r["province_code"]) for r in reference["districts_pre2025"]})
    compare("communes before", ours(before, "commune"),
            {r["code"]: (r["full_name"], r["name"], r["district_code"]) for r in reference["communes_pre2025"]})
    compare("provinces after", ours(after, "province"),
            {r["code"]: (r["full_name_2025_07_01"], r["name"], "") for r in reference["provinces_2025"]})
    compare("communes after", ours(after, "commune"),
            {r["code"]: (r["full_name"], r["name"], r["province_code"]) for r in reference["communes_2025"]})
    compare("types now", {(t, c): u["type"] for t in ("province", "commune") for c, u in by_code(latest, t).items()},
            {("province", r["code"]): r["type_now"] for r in reference["provinces_2025"]}
            | {("commune", r["code"]): r["type_now"] for r in reference["communes_2025"]})


def compare_type_changes(acts, snapshots, reference):
    code = {id: u["code"] for id, u in snapshots[REFORM].items()}
    compare("type changes after the reform",
            {(code[a["unit"]], a["day"], a["type"], a["instrument"]) for a in acts
             if a["act"] == "retype" and a["day"] > REFORM},
            {(r["code"], r["type_change_date"], r["type_now"], r["type_change_instrument"])
             for r in reference["communes_2025"] + reference["provinces_2025"] if r["type_change_date"]})


def our_links(acts, snapshots, tier):
    """(old code, new code) -> share, on the day of the reform; a unit that goes on is its own whole successor."""
    before, after = snapshots[BEFORE], snapshots[REFORM]
    links = {(u["code"], after[id]["code"]): "whole" for id, u in before.items() if u["tier"] == tier and id in after}
    for act in acts:
        if act["day"] == REFORM and act["act"] == "succeed" and before[act["unit"]]["tier"] == tier:
            links[before[act["unit"]]["code"], after[act["successor"]]["code"]] = act["share"]
    return links


def compare_lineage(acts, snapshots, reference):
    links = our_links(acts, snapshots, "commune")
    districts = our_links(acts, snapshots, "district")
    communeless = {r["code"] for r in reference["districts_pre2025"] if r["n_communes"] == "0"}
    compare("links of communes", links | {k: v for k, v in districts.items() if k[0] in communeless},
            {(r["old_code"], r["new_code"]): "whole" if r["relation"] == "full" else "part"
             for r in reference["commune_lineage"]})
    compare("links of provinces", our_links(acts, snapshots, "province"),
            {(r["code"], r["successor_code"]): "whole" for r in reference["provinces_pre2025"]})
    compare("districts that succeed by themselves", {d for d, _ in districts}, communeless)

    # A commune goes on exactly where it alone, and whole, became one new commune.
    before, after = by_code(snapshots[BEFORE], "commune"), by_code(snapshots[REFORM], "commune")
    compare("communes that go on",
            {(u["code"], snapshots[REFORM][u["id"]]["code"]) for u in before.values() if u["id"] in snapshots[REFORM]},
            {(r["old_code"], r["new_code"]) for r in reference["commune_lineage"]
             if r["n_successors"] == r["n_predecessors"] == "1" and r["old_code"] not in communeless})

    # The instruments: the right resolution everywhere, and the right clause where one is given.
    resolution, clauses = {}, defaultdict(set)
    for r in reference["commune_lineage"]:
        resolution[r["new_code"]] = r["resolution"]
        clauses[r["new_code"]].add(r["clause"])
    ids = {id: u["code"] for id, u in snapshots[REFORM].items() if u["tier"] == "commune"}
    cited = 0
    for act in acts:
        new = ids.get(act["successor"] or act["unit"])
        if act["day"] == REFORM and new and act["act"] != "end":
            named, _, clause = act["instrument"].partition(" cl. ")
            cited += bool(clause)
            check(named == resolution[new] and (not clause or clause in clauses[new]),
                  f"{act['act']} {act['unit']} {act['successor']}: the instrument {act['instrument']} ought to be "
                  f"{resolution[new]} cl. {', '.join(sorted(clauses[new]))}.")
    print(f"instruments: {cited} acts of the reform cite their clause, the others their resolution")


def check_ids(acts):
    """The ordinal of an id counts the units that used its code."""
    used = Counter()
    for act in acts:
        if act["act"] == "begin" and act["unit"] != "vn":
            used[act["tier"], act["code"]] += 1
            expected = f"vn-{act['tier'][0]}{act['code']}-{used[act['tier'], act['code']]}"
            check(act["unit"] == expected, f"{act['unit']} ought to have the id {expected}.")


# ---------------------------------------------------------------- changes.tsv, from 2025 on

def check_changes(acts, snapshots, changes):
    facts = {(a["day"], a["act"], a["unit"], a["type"] or a["name"] or a["parent"] or a["successor"], a["share"], a["instrument"]) for a in acts}
    begun = {a["unit"]: a for a in acts if a["act"] == "begin"}
    ended = {a["unit"]: a["day"] for a in acts if a["act"] == "end"}
    successors = defaultdict(dict)
    for a in acts:
        if a["act"] == "succeed":
            successors[a["unit"]][a["successor"]] = a["share"]
    before, after = snapshots[BEFORE], snapshots[REFORM]

    def t01():
        return ([full(before[u]) for u in ("vn-p06-1", "vn-p19-1")] == ["Tỉnh Bắc Kạn", "Tỉnh Thái Nguyên"]
                and successors["vn-p06-1"] == successors["vn-p19-1"] == {"vn-p19-2": "whole"}
                and full(after["vn-p19-2"]) == "Tỉnh Thái Nguyên" and ended["vn-p06-1"] == ended["vn-p19-1"] == REFORM
                and begun["vn-p19-2"]["instrument"].startswith("202/2025/QH15"))

    def t03():
        return (full(before["vn-c01936-1"]) == "Thị trấn Nà Phặc" and full(before["vn-c01948-1"]) == "Xã Trung Hòa"
                and successors["vn-c01936-1"] == successors["vn-c01948-1"] == {"vn-c01936-2": "whole"}
                and full(after["vn-c01936-2"]) == "Xã Nà Phặc"
                and begun["vn-c01936-2"]["instrument"] == "1683/NQ-UBTVQH15 cl. 52")

    def t05():
        names = {full(after[u]): share for u, share in successors["vn-c00634-1"].items()}
        return (names == {f"Phường {n}": "part" for n in ("Xuân Phương", "Tây Mỗ", "Đại Mỗ", "Hà Đông", "Dương Nội")}
                and full(before["vn-c00634-1"]) == "Phường Đại Mỗ" and full(after["vn-c00634-2"]) == "Phường Tây Mỗ"
                and by_code(after, "commune")["00637"]["name"] == "Đại Mỗ"
                and [begun[by_code(after, "commune")[c]["id"]]["instrument"] for c in ("00622", "00634", "00637", "09556", "09886")]
                == [f"1656/NQ-UBTVQH15 cl. {n}" for n in (36, 37, 38, 43, 44)])

    def t07():
        return (full(before["vn-c18796-1"]) == "Xã Kỳ Lợi" and {(full(after[u]), after[u]["code"], s, begun[u]["instrument"]) for u, s in successors["vn-c18796-1"].items()}
                == {("Phường Vũng Áng", "18823", "part", "1665/NQ-UBTVQH15 cl. 62"),
                    ("Phường Sông Trí", "18754", "part", "1665/NQ-UBTVQH15 cl. 63"),
                    ("Phường Hoành Sơn", "18832", "part", "1665/NQ-UBTVQH15 cl. 64")})

    def t09():
        return ({("2025-01-01", "retype", "vn-p46-1", "Thành phố", "", "175/2024/QH15"),
                 ("2026-04-30", "retype", "vn-p75-2", "Thành phố", "", "30/2026/QH16"),
                 ("2026-09-01", "retype", "vn-p22-1", "Thành phố", "", "36/2026/QH16"),
                 ("2026-09-20", "retype", "vn-p24-2", "Thành phố", "", "39/2026/QH16")} <= facts
                and [sum(u["tier"] == "province" and u["type"] == "Thành phố" for u in snapshots[d].values())
                     for d in (REFORM, "2026-04-29", "2026-04-30", LATEST)] == [6, 6, 7, 9])

    def t12():
        eve, day = snapshots["2024-12-31"], snapshots["2025-01-01"]
        return (full(eve["vn-d374-1"]) == "Huyện Hoa Lư" and full(eve["vn-d369-1"]) == "Thành phố Ninh Bình"
                and full(day["vn-d374-2"]) == "Thành phố Hoa Lư" and not {"vn-d374-1", "vn-d369-1"} & set(day)
                and successors["vn-d374-1"] == successors["vn-d369-1"] == {"vn-d374-2": "whole"}
                and begun["vn-d374-2"]["instrument"] == "1318/NQ-UBTVQH15"
                and {u for u in day if day[u]["parent"] == "vn-d374-2"}
                == {u for u in eve if eve[u]["parent"] in ("vn-d374-1", "vn-d369-1")}
                and by_code(after, "commune")["14329"]["name"] == "Hoa Lư"
                and len({new for unit, was in snapshots[BEFORE].items() if was["parent"] == "vn-d374-2"
                         for new in successors[unit]}) == 4)

    def t18():
        special = {"536": "21548", "318": "11948", "471": "19742", "498": "20333", "755": "26732"}
        return all(successors[f"vn-d{d}-1"] == {f"vn-c{c}-1": "whole"} and after[f"vn-c{c}-1"]["type"] == "Đặc khu"
                   and after[f"vn-c{c}-1"]["name"] == before[f"vn-d{d}-1"]["name"] for d, c in special.items()) \
            and begun["vn-c21548-1"]["instrument"] == "1677/NQ-UBTVQH15 cl. 91"

    def t19():
        return (before["vn-c01957-1"] | {"parent": "vn-p19-2"} == after["vn-c01957-1"]
                and before["vn-c01957-1"]["parent"] == "vn-d062-1" and full(after["vn-c01957-1"]) == "Xã Thượng Quan"
                and (REFORM, "move", "vn-c01957-1", "vn-p19-2", "", "1683/NQ-UBTVQH15 cl. 91") in facts)

    def t20():
        new = by_code(after, "commune")
        return (full(before["vn-c27739-1"]) == "Xã Vĩnh Thạnh" and successors["vn-c27739-1"] == {new["27721"]["id"]: "whole"}
                and new["27721"]["name"] == "Tân Hưng" and new["27736"]["name"] == "Vĩnh Thạnh")

    asserted = {"T01": t01, "T03": t03, "T05": t05, "T07": t07, "T09": t09, "T12": t12, "T18": t18, "T19": t19, "T20": t20}
    for change in changes:
        if change["effective"] < "2025":
            print(f"{change['id']}: of {change['effective']}, before what the catalogue knows")
        elif change["id"] not in asserted:
            faults.append(f"{change['id']}: no assertion is written for this change.")
        else:
            try:
                holds = asserted[change["id"]]()
            except KeyError as error:
                holds = faults.append(f"{change['id']}: {error} is not found.")
            check(holds, f"{change['id']}: {change['before']} -> {change['after']} does not hold.")
            print(f"{change['id']}: {'holds' if holds else 'DOES NOT HOLD'}")


def main():
    if len(sys.argv) != 2:
        sys.exit("check.py: give the folder of the reference files.")
    folder = Path(sys.argv[1])
    text = (HERE / "acts.tsv").read_bytes().decode("utf-8")
    check(unicodedata.is_normalized("NFC", text) and "\r" not in text, "acts.tsv is not NFC or has CR.")
    check(text.split("\n", 1)[0] == "\t".join(COLUMNS), "acts.tsv has other columns.")
    check(all(cell == cell.strip() for line in text.split("\n") for cell in line.split("\t")), "A cell has outer spaces.")
    acts = read(HERE / "acts.tsv")
    reference = {name: read(folder / f"{name}.tsv") for name in
                 ("provinces_pre2025", "districts_pre2025", "communes_pre2025", "provinces_2025", "communes_2025",
                  "commune_lineage", "changes")}
    snapshots = states_at(acts, ["2024-12-31", "2025-01-01", BEFORE, REFORM, "2026-04-29", "2026-04-30", LATEST])
    for day, expected in ((BEFORE, (63, 696, 10035)), (REFORM, (34, 0, 3321))):
        counts = Counter(u["tier"] for u in snapshots[day].values())
        found = tuple(counts[t] for t in ("province", "district", "commune"))
        print(f"{day}: provinces, districts, communes {found}")
        check(found == expected, f"{day}: {found} units stand, not {expected}.")
    types = Counter(u["type"] for u in snapshots[REFORM].values() if u["tier"] == "commune")
    print(f"{REFORM}: {dict(sorted(types.items()))}")
    check(types == {"Xã": 2621, "Phường": 687, "Đặc khu": 13}, f"{REFORM}: the types of communes are {types}.")
    check_ids(acts)
    compare_units(snapshots, reference)
    compare_type_changes(acts, snapshots, reference)
    compare_lineage(acts, snapshots, reference)
    check_changes(acts, snapshots, reference["changes"])
    for fault in faults:
        print("FAULT", fault)
    print(f"{len(acts)} acts, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
