#!/usr/bin/env python3
# Copyright The Ticheng Authors
# SPDX-License-Identifier: Apache-2.0
"""Recomputes explained statements, knowing no plan and none of the code that paid them.

    python3 judge.py [--origins] FILE-OR-FOLDER ...

Reads the statements that `ticheng pay --as json` writes. Every figure of every explanation is calculated again from the
figures below it, in exact fractions; every line has to be what its explanation comes to, every total the sum of its lines,
every pool the sum of its shares, of what is kept and of what is carried, and a figure that is the result of another entry or
of the assessment what that one comes to. Prints what it found wrong, a line each, and how much it looked at: "without origin"
are figures that do not say where they come from. Exits with 0 if all is right, with 1 if something is wrong, with 2 if something cannot be read.

With --origins it also lists the inputs that no other figure of the same file explains, by their names: facts of the period,
and results whose own calculation stands elsewhere.
"""
import collections
import functools
import json
import math
import operator
import pathlib
import re
import sys
from fractions import Fraction

HALF = Fraction(1, 2)
NUMBER = re.compile(r"-?[0-9]{1,400}([.][0-9]{1,400})?(/[0-9]{1,400})?")


def number(text):
    """An exact number, as statements write it."""
    if not NUMBER.fullmatch(text):
        raise ValueError(f"no number: {text!r}")
    parts = text.split("/")
    return Fraction(parts[0]) / Fraction(parts[1] if len(parts) > 1 else 1)


def printable(text):
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)



def away_from_half(tie_goes_up):
    """Rounds the size of a number, its sign left out, to the nearest; at the very half, as told by the whole part."""

    def rounded(size):
        whole, rest = divmod(size, 1)
        return whole + (rest > HALF or (rest == HALF and tie_goes_up(whole)))

    return lambda number: rounded(abs(number)) * (-1 if number < 0 else 1)


ROUNDED = {
    "HALF_UP": away_from_half(lambda whole: True),
    "HALF_DOWN": away_from_half(lambda whole: False),
    "HALF_EVEN": away_from_half(lambda whole: whole % 2 == 1),
    "DOWN": math.trunc,
    "UP": lambda number: math.ceil(abs(number)) * (-1 if number < 0 else 1),
    "FLOOR": math.floor,
    "CEILING": math.ceil,
}
COMBINED = {
    "sum": operator.add,
    "difference": operator.sub,
    "product": operator.mul,
    "quotient": operator.truediv,
    "least": min,
    "greatest": max,
}


def criteria(some):
    for criterion in some:
        yield criterion
        yield from criteria(criterion.get("parts", []))


class Judge:
    """Looks at one file after the other and keeps what it found."""

    def __init__(self):
        self.faults = []
        self.seen = collections.Counter()
        self.origins = collections.Counter()
        self.place = ""
        self.results = collections.defaultdict(set)
        self.claims = []

    def team_statement(self, file, team):
        self.seen["teams"] += 1
        paid_by_rule = collections.Counter()
        totals = Fraction(0)
        for statement in team["statements"]:
            self.place = f"{file}: {statement['agent']['id']}"
            credits = [credit for credit in team.get("credits", []) if credit.get("agent") == statement["agent"]["id"]]
            totals += self.statement(statement, paid_by_rule, credits)
        self.place = file
        self.expect("the total of the team", number(team["total"]), totals)
        for pool in team.get("pools", []):
            self.seen["pools"] += 1
            shared = paid_by_rule[pool["rule"]] + number(pool["kept"]) + number(pool["carried"])
            self.expect(f"pool {pool['rule']}", number(pool["total"]), shared)

    def statement(self, statement, paid_by_rule, credits):
        self.seen["statements"] += 1
        agent = self.place
        total = Fraction(0)
        self.results.clear()
        self.claims.clear()
        for credit in credits:
            self.results[credit["rule"]].add(number(credit["amount"]))
        for line in statement["lines"]:
            self.seen["lines"] += 1
            self.place = f"{agent}: {line['rule']}"
            amount = number(line["amount"])
            total += amount
            paid_by_rule[line["rule"]] += amount
            explanation = line.get("explanation")
            if explanation is None:
                self.faults.append(f"{self.place}: no explanation")
            else:
                self.expect("the line", amount, self.explanation(explanation))
            self.results[line["rule"]].add(amount)
        self.place = agent
        self.expect("the total", number(statement["total"]), total)
        self.chain(statement)
        return total

    def chain(self, statement):
        """A figure that is a result of something else is what that one comes to."""
        assessed = {}
        for card in [statement["scorecard"]] if "scorecard" in statement else statement.get("scorecards", []):
            score, full = number(card["score"]), number(card["full-marks"])
            found = {"score": score, "full-marks": full, "share": score / full}
            for criterion in criteria(card["criteria"]):
                found[criterion["id"] + "/maximum"] = number(criterion.get("maximum", "0"))
            assessed[card.get("card")] = found
        for what, source, value in self.claims:
            if "result" in source and "of" not in source:
                found = self.results[source["result"]]
            elif "assessment" in source and source.get("of") in assessed:
                found = {assessed[source.get("of")].get(source["assessment"])}
            else:
                continue
            self.seen["results"] += 1
            if value not in found:
                comes_to = ", ".join(map(str, found)) or "nothing"
                self.faults.append(f"{self.place}: {what} is said to be {value} of {source}, but that comes to {comes_to}")

    def explanation(self, node):
        """What a node comes to; its children are explained, too, and are the parts of a sum."""
        children = [self.explanation(child) for child in node.get("children", [])]
        for remark in node.get("remarks", []):
            if "term" in remark:
                self.term(remark["term"])
        term = node.get("term")
        if term is None:
            return None
        result = self.term(term)
        if "rule" in node.get("place", {}):
            exact = term["parts"][0] if term["kind"] == "rounded" else term
            self.results[node["place"]["rule"]] |= {result, number(exact["value"])}
        if len(children) > 1 and term["kind"] == "sum" and None not in children:
            self.expect(f"the sum of {node['title']}", result, sum(children))
        return result

    def term(self, term):
        """What a term comes to, from its leaves alone."""
        self.seen["figures"] += 1
        value, kind, parts = number(term["value"]), term["kind"], term.get("parts", [])
        if kind in ("input", "constant"):
            if parts:
                self.faults.append(f"{self.place}: {kind} with parts")
            if kind == "input":
                self.origins[term.get("name", "")] += 1
            source = term.get("from")
            if source is None:
                self.seen["without origin"] += kind == "input" or value != 0
            elif "period" not in source:
                self.claims.append((term.get("name", kind), source, value))
            return value
        results = [self.term(part) for part in parts]
        if kind == "rounded":
            unit, mode = term["rounding"].split()
            result = ROUNDED[mode](results[0] / number(unit)) * number(unit)
        else:
            result = functools.reduce(COMBINED[kind], results)
        self.expect(f"{kind} {term.get('name', '')}".strip(), value, result)
        return result

    def expect(self, what, stands, comes_to):
        if stands != comes_to:
            self.faults.append(f"{self.place}: {what} is said to be {stands}, but comes to {comes_to}")


def team_statements(text):
    """The statements of a file: one document, or one a line."""
    try:
        return [json.loads(text)]
    except json.JSONDecodeError:
        return [json.loads(line) for line in text.splitlines() if line.strip()]


def main(arguments):
    names = [argument for argument in arguments if argument != "--origins"]
    if not names or any(name.startswith("-") for name in names):
        print(__doc__, file=sys.stderr)
        return 2
    judge = Judge()
    for name in names:
        path = pathlib.Path(name)
        files = sorted(path.rglob("*.json")) if path.is_dir() else [path]
        if not files:
            print(f"{name}: no statements in JSON", file=sys.stderr)
            return 2
        for file in files:
            try:
                for team in team_statements(file.read_text(encoding="utf-8")):
                    judge.team_statement(str(file), team)
            except (OSError, ValueError, KeyError, TypeError, AttributeError, IndexError, ArithmeticError, RecursionError) as unreadable:
                print(printable(f"{file}: not statements with explanations: {unreadable!r}"), file=sys.stderr)
                return 2
    for fault in judge.faults:
        print(printable(fault))
    print(", ".join(f"{kind} {count}" for kind, count in judge.seen.items()) + f", wrong {len(judge.faults)}")
    if len(names) < len(arguments):
        for name, count in judge.origins.most_common():
            print(printable(f"  {count} × {name}"))
    return 1 if judge.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
