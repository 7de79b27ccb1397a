#!/usr/bin/env python3
"""Checks the trail of a hospital without trusting it.

    python3 verify.py EXPORT.json [--receipt RECEIPT.json]... [--roots ROOTS.json]
    python3 verify.py --receipt RECEIPT.json --roots ROOTS.json

EXPORT is what the hospital hands out: chains with their entries and the links of their conversations, the daily roots
and where each chain stood under them. ROOTS are the published daily roots, from the public page or from whoever kept
them; RECEIPT is what a patient was given. The more of what others kept is laid beside the export, the less can have
been rewritten: without ROOTS an export that was cut off at an earlier day looks like one that was made on that day.

Says what is wrong (WRONG), one line each, and ends with 1; or says what was checked (OK) and ends with 0. What no root
vouches for yet, of today mostly, is said plainly (OPEN). Python 3, standard library. The rules are in README.md beside
this file; nothing here is shared with the software that writes the trail.
"""
import datetime
import hashlib
import json
import re
import sys

NO_LINK = "0" * 64
NOT_COVERED = ("hash", "reply", "replyUntil", "pending")
SAID = ("consultationId", "seq", "from", "sentAt", "said", "commitment", "prev")
AUTHOR = ("authorId",)
SHANGHAI = datetime.timezone(datetime.timedelta(hours=8))


def canonical(value):
    """JSON with sorted keys, no spaces, no escapes but those JSON needs; half a surrogate pair stays an escape."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return re.sub("[\ud800-\udfff]", lambda half: "\\u%04x" % ord(half.group()), text)


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def digest(value):
    return sha256(canonical(value))


def tree_of(leaves):
    """Merkle root over the digests of leaves; an odd one goes up as it is."""
    level = [sha256("leaf|" + canonical(leaf)) for leaf in leaves]
    if not level:
        return NO_LINK
    while len(level) > 1:
        pairs = [level[i : i + 2] for i in range(0, len(level), 2)]
        level = [sha256("node|" + "".join(pair)) if len(pair) == 2 else pair[0] for pair in pairs]
    return level[0]


def climb(leaf, proof):
    """The Merkle root that a leaf and its neighbours on the way up give."""
    at = sha256("leaf|" + canonical(leaf))
    for step in proof:
        left, right = (step["hash"], at) if step["side"] == "left" else (at, step["hash"])
        at = sha256("node|" + left + right)
    return at


class Check:
    def __init__(self):
        self.faults = []
        self.open = []
        self.links = 0

    def say(self, text):
        self.faults.append(text)

    def talk(self, chain, ends):
        """Links of the conversation, and the mark `<number>.<hash>` each of them leaves."""
        marks, prev = {"": True}, NO_LINK
        for at, link in enumerate(chain.get("messages", []), start=1):
            self.links += 1
            where = "chain %s, message %s" % (chain["id"], link.get("seq"))
            if link.get("seq") != at:
                self.say("%s: number %s expected" % (where, at))
            if link.get("consultationId") != chain["id"]:
                self.say("%s: belongs to another case" % where)
            if link.get("prev") != prev:
                self.say("%s: does not follow the message before it" % where)
            if digest({key: link.get(key) for key in SAID + tuple(it for it in AUTHOR if it in link)}) != link.get("hash"):
                self.say("%s: its hash is not that of what it says" % where)
            if "body" in link and digest({"body": link["body"], "salt": link.get("salt")}) != link.get("commitment"):
                self.say("%s: its text is not the one that was sent" % where)
            prev = link.get("hash", "")
            mark = "%09d.%s" % (at, prev)
            marks[mark] = True
            end = ends.setdefault(day_of(link["sentAt"]), [0, "", ""])
            end[2] = max(end[2], mark)
        return marks

    def chain(self, chain):
        """Hashes by number, the marks of the conversation, and where the chain ended on each of its days."""
        ends = {}
        marks = self.talk(chain, ends)
        hashes, prev, talk = {0: NO_LINK}, NO_LINK, ""
        for at, entry in enumerate(chain["entries"], start=1):
            self.links += 1
            where = "chain %s, entry %s" % (chain["id"], entry.get("n"))
            if entry.get("n") != at:
                self.say("%s: number %s expected" % (where, at))
            if entry.get("chainId") != chain["id"]:
                self.say("%s: belongs to another chain" % where)
            if entry.get("prev") != prev:
                self.say("%s: does not follow the entry before it" % where)
            if digest({key: it for key, it in entry.items() if key not in NOT_COVERED}) != entry.get("hash"):
                self.say("%s: its hash is not that of what it says" % where)
            said = entry.get("talk", "")
            if said not in marks:
                self.say("%s: names a message that is not there" % where)
            if said < talk:
                self.say("%s: the conversation went back" % where)
            talk, prev = max(talk, said), entry.get("hash", "")
            hashes[at] = prev
            end = ends.setdefault(day_of(entry["at"]), [0, "", ""])
            if at > end[0]:
                end[0], end[1] = at, prev
        end = chain.get("end")
        if not end or "talk" not in chain:
            self.say("chain %s: does not say where it ends" % chain["id"])
        elif end["n"] != len(chain["entries"]) or end["hash"] != prev:
            self.say("chain %s: does not end where the case says" % chain["id"])
        if chain.get("talk", "") not in marks:
            self.say("chain %s: the conversation does not end where the case says" % chain["id"])
        return Chain(chain, hashes, marks, ends)

    def covers(self, known, leaf, whence):
        """A receipt says that a chain had come this far: it must still say so."""
        chain_id, n, link, talk = leaf
        if chain_id not in known:
            return self.say("%s: chain %s is missing" % (whence, chain_id))
        chain = known[chain_id]
        if n and chain.hashes.get(n) != link:
            self.say("%s: chain %s had another entry %s" % (whence, chain_id, n))
        if (talk or "") not in chain.marks:
            self.say("%s: chain %s had another conversation" % (whence, chain_id))

    def roots(self, roots, what="root", gaps=False):
        """Roots by day; each must follow the one before. Whoever kept some may have left others out."""
        prev = None
        for root in roots:
            where = "%s of %s" % (what, root.get("day"))
            if digest({key: root.get(key) for key in ("day", "n", "prev", "chains", "tree")}) != root.get("hash"):
                self.say("%s: its hash is not that of what it says" % where)
            if prev is None:
                if (root["n"] == 1) != (root["prev"] == NO_LINK):
                    self.say("%s: says that it is the first and follows another" % where)
            elif gaps and root["n"] > prev["n"] + 1:
                pass
            elif root["n"] != prev["n"] + 1 or root["prev"] != prev["hash"] or root["day"] <= prev["day"]:
                self.say("%s: does not follow that of %s" % (where, prev["day"]))
            prev = root
        return {root["day"]: root for root in roots}

    def under(self, chain, leaf, whence):
        """Under the root of a day stands this leaf for the chain, or none: what the chain says of that day."""
        day = whence[-10:]
        end = chain.ends.get(day)
        expected = [chain.id] + end if end else None
        if leaf is None and expected:
            self.say("%s: chain %s is not under it, and has moved on that day" % (whence, chain.id))
        elif leaf is not None and list(leaf) != expected:
            had = "another entry or end, %s" % leaf[1] if not expected or leaf[1:3] != expected[1:3] else "another conversation"
            self.say("%s: chain %s had %s" % (whence, chain.id, had))

    def place(self, chain, day, root, held):
        """The leaf of the chain under this root, or None where its neighbours show that there is none."""
        whence = "root of %s" % day
        for it in held:
            if [step["side"] for step in it["proof"]] != sides_of(it["at"], root["chains"]) or climb(
                it["leaf"], it["proof"]
            ) != root["tree"]:
                self.say("%s: a leaf shown for chain %s is not under it" % (whence, chain.id))
                return
        own = [it["leaf"] for it in held if it["leaf"][0] == chain.id]
        if own:
            return self.under(chain, own[0], whence)
        left = [it for it in held if it["leaf"][0] < chain.id]
        right = [it for it in held if it["leaf"][0] > chain.id]
        at = left[0]["at"] + 1 if left else 0
        if len(held) > 2 or (right[0]["at"] if right else root["chains"]) != at:
            return self.say("%s: nothing shows where chain %s stood" % (whence, chain.id))
        self.under(chain, None, whence)

    def anchored(self, chain, roots, days, exported):
        """What of a chain no root vouches for: right for today and a late timer, wrong for what is older."""
        if not chain.ends:
            return
        late = [day for day in sorted(chain.ends) if day not in roots]
        first = min(chain.ends)
        for day in sorted(roots):
            if day >= first and days is not None and day not in days:
                self.say("root of %s: nothing shows where chain %s stood" % (day, chain.id))
        for day in late:
            if (roots and day < max(roots)) or day <= due_root(exported):
                self.say("chain %s: moved on %s, and there is no root of that day" % (chain.id, day))
        if late:
            self.open.append("chain %s: what was written on %s is under no root yet" % (chain.id, ", ".join(late)))

    def receipt(self, receipt, known, roots, hasExport):
        whence = "receipt for %s" % receipt["leaf"][0]
        if hasExport:
            self.covers(known, receipt["leaf"], whence)
        root = receipt.get("root")
        if not root:
            self.open.append("%s: is under no root yet; ask for one again tomorrow" % whence)
            return
        if root["leaf"][0] != receipt["leaf"][0] or root["leaf"][1] > receipt["leaf"][1]:
            self.say("%s: its leaf is that of another chain" % whence)
        if climb(root["leaf"], root["proof"]) != root["tree"]:
            self.say("%s: is not under the root of %s" % (whence, root["day"]))
        if not roots:
            self.open.append("%s: no roots were given to lay beside it" % whence)
        elif roots.get(root["day"], {}).get("tree") != root["tree"] or roots[root["day"]]["hash"] != root["hash"]:
            self.say("%s: the root of %s is another one, or was not published" % (whence, root["day"]))
        if hasExport:
            self.covers(known, root["leaf"], whence)
        if root["leaf"][1:] != receipt["leaf"][1:]:
            self.open.append(
                "%s: vouched for up to entry %s; what came after the root of %s is not yet"
                % (whence, root["leaf"][1], root["day"])
            )


class Chain:
    def __init__(self, chain, hashes, marks, ends):
        self.id, self.days = chain["id"], chain.get("days")
        self.hashes, self.marks, self.ends = hashes, marks, ends


def day_of(at):
    """The day in Shanghai of an instant in milliseconds."""
    return datetime.datetime.fromtimestamp(at / 1000, SHANGHAI).strftime("%Y-%m-%d")


def due_root(at):
    """The newest day whose root had to be there at an instant: it is made within the hour after midnight."""
    return day_of(at - 25 * 3600 * 1000)


def sides_of(at, count):
    """On which side a leaf at this place has its neighbours on the way up, in a tree over so many leaves."""
    sides = []
    while count > 1:
        if at % 2 == 1:
            sides.append("left")
        elif at + 1 < count:
            sides.append("right")
        at, count = at // 2, (count + 1) // 2
    return sides


def verify_leaves(check, export, known, roots):
    """An export of everything: all leaves of all days, and no chain may be missing or stand elsewhere."""
    leaves_by_day = export.get("leaves", {})
    for day in sorted(set(leaves_by_day) | set(roots)):
        whence = "root of %s" % day
        if day not in roots:
            check.say("%s: there are leaves, and no root" % whence)
        elif day not in leaves_by_day:
            check.say("%s: its leaves are missing" % whence)
            continue
        leaves = leaves_by_day[day]
        if day in roots and (tree_of(leaves) != roots[day]["tree"] or len(leaves) != roots[day]["chains"]):
            check.say("%s: is not over these leaves" % whence)
        found = {leaf[0]: leaf for leaf in leaves}
        for chain_id in sorted(set(found) - set(known)):
            check.say("%s: chain %s is missing" % (whence, chain_id))
        for chain in known.values():
            check.under(chain, found.get(chain.id), whence)


def verify(export, receipts=(), kept_roots=()):
    check = Check()
    published = check.roots(sorted(kept_roots, key=lambda root: root["n"]), "published root", True)
    known, roots = {}, {}
    if export is not None:
        for chain in export["chains"]:
            if chain["id"] in known:
                check.say("chain %s: is there twice" % chain["id"])
            known[chain["id"]] = check.chain(chain)
        listed = export.get("roots", [])
        roots = check.roots(listed)
        complete = export.get("complete", False)
        if complete and listed and listed[0]["n"] != 1:
            check.say("root of %s: is number %s, and those before it are missing" % (listed[0]["day"], listed[0]["n"]))
        first = min([day for chain in known.values() for day in chain.ends] or [""])
        for day, kept in sorted(published.items()):
            if roots.get(day, {}).get("hash") != kept["hash"] and (complete or day >= first):
                check.say("root of %s: was published, and is not the one in this export" % day)
        if published and roots and max(published) < max(roots):
            check.open.append("roots after %s: are not among the published ones that were given" % max(published))
        exported = export["exportedAt"]
        if first and first <= due_root(exported) and max(roots or [""]) < due_root(exported):
            check.say("root of %s: was due when this was exported, and is missing" % due_root(exported))
        if complete:
            verify_leaves(check, export, known, roots)
        for chain in known.values():
            days = None if complete else {it["day"]: it["held"] for it in chain.days or []}
            for day in sorted(days or {}):
                if day in roots:
                    check.place(chain, day, roots[day], days[day])
                else:
                    check.say("root of %s: is missing, and chain %s stood under it" % (day, chain.id))
            check.anchored(chain, roots, days, exported)
    for receipt in receipts:
        check.receipt(receipt, known, published or roots, export is not None)
    return check


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def roots_in(value):
    """A list of roots, or what has one in it: an answer of the hospital, or another export."""
    return value["roots"] if isinstance(value, dict) else value


def main(arguments):
    paths, receipts, kept_roots = [], [], []
    words = iter(arguments)
    try:
        for word in words:
            if word == "--receipt":
                receipts.append(read(next(words)))
            elif word == "--roots":
                kept_roots.extend(roots_in(read(next(words))))
            else:
                paths.append(word)
        if len(paths) > 1 or not paths and not (receipts and kept_roots):
            print(__doc__)
            return 2
        export = read(paths[0]) if paths else None
        check = verify(export, receipts, kept_roots)
    except StopIteration:
        print(__doc__)
        return 2
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError) as fault:
        print("WRONG  this is not what a hospital hands out: %s %s" % (type(fault).__name__, fault))
        return 1
    for fault in check.faults:
        print("WRONG  " + fault)
    if check.faults:
        return 1
    for line in check.open:
        print("OPEN   " + line)
    counts = (len(export["chains"]), len(export.get("roots", []))) if export else (0, 0)
    print(
        "OK     %d chains, %d links, %d roots, %d published roots, %d receipts: %s"
        % (
            counts[0],
            check.links,
            counts[1],
            len(kept_roots),
            len(receipts),
            "nothing that is under a root was changed, left out, put in or moved"
            if counts[1] or kept_roots
            else "the links hold together; no root vouches for them yet",
        )
    )
    if export and not kept_roots:
        print("       the published roots were not given (--roots): an export cut off at an earlier day is not found")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
