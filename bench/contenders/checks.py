"""python3 checks.py EXPORT: the checks of checks.yaml with csv and re, one by one. Prints the counts as JSON."""

import csv
import json
import re
import sys

csv.field_size_limit(1 << 24)
TURN = re.compile(r"(?:\[[0-9:]+\] )?(Agent|Customer): (.*)")


def words(phrases):
    return re.compile(r"(?<![\w'])(?:" + phrases + r")(?![\w'])", re.IGNORECASE).search


def begins(stems):
    return re.compile(r"(?<![\w'])(?:" + stems + ")", re.IGNORECASE).search


def pattern(regex):
    return re.compile(regex, re.IGNORECASE).search


COURTEOUS = re.compile(r"(?<![\w'])(?:thank|(?:please|welcome|could you)(?![\w']))", re.IGNORECASE)

# Of the texts: first two turns of the agent, last two, last one, all of them, all of the customer.
CHECKS = {
    "greeting": ("first_two", words("hello|hi|good (?:morning|afternoon|evening)|guten tag"), True),
    "introduction": ("first_two", words("my name is|you are speaking with|northwind (?:support|service)"), True),
    "courteous": ("agent", lambda text: len(COURTEOUS.findall(text)) >= 3, True),
    "empathy": ("agent", begins(r"understand|apologi|frustrat|(?:I am|I'm) sorry(?![\w'])"), True),
    "no-blame": ("agent", words("nothing I can do|that is our policy|not my problem|you should have"), False),
    "no-sending-away": ("agent", words("not my department|call back (?:later|tomorrow)|no idea"), False),
    "patience": ("agent", words("calm down|as I said|obviously|stupid"), False),
    "no-promises": ("agent", words("we guarantee|I promise|definitely"), False),
    "calm-customer": (
        "customer",
        begins(r"complain|(?:speak to a (?:supervisor|manager)|ombudsman|ridiculous)(?![\w'])"),
        False,
    ),
    "verification": ("agent", words("order number|last (?:four|4) digits|date of birth|email address"), True),
    "hold": ("agent", words("one moment|brief hold|bear with me|let me check"), True),
    "refund": ("agent", pattern(r"refund of [$€£]?\d"), True),
    "case-number": ("agent", pattern(r"CS-\d{6,}"), True),
    "dated": ("agent", pattern(r"within \d+ (?:business )?(?:days|hours)"), True),
    "thanks": ("last_two", begins("thank"), True),
    "farewell": (
        "last_one",
        words("have a (?:great|good|nice|lovely) (?:day|weekend)|goodbye|bye|à bientôt"),
        True,
    ),
}
BOUNDS = {
    "first-response": ("first_response_seconds", lambda number: number <= 60),
    "hold-time": ("hold_seconds", lambda number: number <= 120),
    "satisfied": ("csat", lambda number: number >= 3),
}

interactions = 0
counts = {check: {"met": 0, "missed": 0} for check in [*CHECKS, *BOUNDS, "dialogue"]}


def count(check, met):
    counts[check]["met" if met else "missed"] += 1


with open(sys.argv[1], newline="", encoding="utf-8") as export:
    for row in csv.DictReader(export):
        interactions += 1
        turns = [TURN.match(line).groups() for line in row["transcript"].split("\n")]
        agent = [text for speaker, text in turns if speaker == "Agent"]
        texts = {
            "first_two": "\n".join(agent[:2]),
            "last_two": "\n".join(agent[-2:]),
            "last_one": agent[-1],
            "agent": "\n".join(agent),
            "customer": "\n".join(text for speaker, text in turns if speaker == "Customer"),
        }
        for check, (where, find, wanted) in CHECKS.items():
            count(check, bool(find(texts[where])) == wanted)
        for check, (field, holds) in BOUNDS.items():
            if row[field] != "":
                count(check, holds(float(row[field])))
        count("dialogue", len(agent) >= 4)

print(json.dumps({"interactions": interactions, "checks": counts}))
