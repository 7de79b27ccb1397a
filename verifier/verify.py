#!/usr/bin/env python3
"""Checks the trail of a hospital without trusting it.

    python3 verify.py EXPORT.json [--receipt RECEIPT.json]... [--roots ROOTS.json]

EXPORT is what the hospital hands out: chains with their entries and the links of their conversations, the daily roots
and the leaves under them. ROOTS is a list of daily roots that somebody kept or that were printed elsewhere; RECEIPT is
what a patient was given. The more of what others kept is laid beside the export, the less can have been rewritten.

Says what is wrong, one line each, and ends with 1; or says what was checked and ends with 0. Python 3, standard library.
The rules are in README.md beside this file; nothing here is shared with the software that writes the trail.
"""
import hashlib
import json
import re
import sys

NO_LINK = "0" * 64
NOT_COVERED = ("hash", "reply", "replyUntil", "pending")
SAID = ("consultationId", "seq", "from", "sentAt", "said", "commitment", "prev")
AUTHOR = ("authorId",)


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
        self.links = 0

    def say(self, text):
        self.faults.append(text)

    def talk(self, chain):
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
            marks["%09d.%s" % (at, prev)] = True
        return marks

    def chain(self, chain):
        """Hashes by number, and the marks of the conversation."""
        marks = self.talk(chain)
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
        end = chain.get("end")
        if end and (end["n"] != len(chain["entries"]) or end["hash"] != prev):
            self.say("chain %s: does not end where the case says" % chain["id"])
        if chain.get("talk", "") not in marks:
            self.say("chain %s: the conversation does not end where the case says" % chain["id"])
        return hashes, marks

    def covers(self, known, leaf, whence, complete):
        """A root or a receipt says that a chain had come this far: it must still say so."""
        chain_id, n, link, talk = leaf
        if chain_id not in known:
            if complete:
                self.say("%s: chain %s is missing" % (whence, chain_id))
            return
        hashes, marks = known[chain_id]
        if n and hashes.get(n) != link:
            self.say("%s: chain %s had another entry %s" % (whence, chain_id, n))
        if (talk or "") not in marks:
            self.say("%s: chain %s had another conversation" % (whence, chain_id))

    def roots(self, roots):
        prev = None
        for root in roots:
            where = "root of %s" % root.get("day")
            if digest({key: root.get(key) for key in ("day", "n", "prev", "chains", "tree")}) != root.get("hash"):
                self.say("%s: its hash is not that of what it says" % where)
            if prev is None:
                if root["n"] == 1 and root["prev"] != NO_LINK:
                    self.say("%s: is the first and follows another" % where)
            elif root["n"] != prev["n"] + 1 or root["prev"] != prev["hash"] or root["day"] <= prev["day"]:
                self.say("%s: does not follow that of %s" % (where, prev["day"]))
            prev = root
        return {root["day"]: root for root in roots}


def verify(export, receipts=(), kept_roots=()):
    check = Check()
    complete = export.get("complete", False)
    known = {}
    for chain in export["chains"]:
        if chain["id"] in known:
            check.say("chain %s: is there twice" % chain["id"])
        known[chain["id"]] = check.chain(chain)
    roots = check.roots(export.get("roots", []))
    for kept in kept_roots:
        if roots.get(kept["day"], {}).get("hash") != kept["hash"]:
            check.say("root of %s: is not the one that was published" % kept["day"])
    for day, leaves in sorted(export.get("leaves", {}).items()):
        whence = "root of %s" % day
        if day not in roots:
            check.say("%s: there are leaves, and no root" % whence)
        elif tree_of(leaves) != roots[day]["tree"] or len(leaves) != roots[day]["chains"]:
            check.say("%s: is not over these leaves" % whence)
        for leaf in leaves:
            check.covers(known, leaf, whence, complete)
    if complete:
        for day in sorted(set(roots) - set(export.get("leaves", {}))):
            check.say("root of %s: its leaves are missing" % day)
    for receipt in receipts:
        whence = "receipt for %s" % receipt["leaf"][0]
        check.covers(known, receipt["leaf"], whence, True)
        if "root" in receipt:
            root = receipt["root"]
            if climb(root["leaf"], root["proof"]) != root["tree"]:
                check.say("%s: is not under the root of %s" % (whence, root["day"]))
            if roots and roots.get(root["day"], {}).get("tree") != root["tree"]:
                check.say("%s: the root of %s is another one now" % (whence, root["day"]))
            check.covers(known, root["leaf"], whence, True)
    return check


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def main(arguments):
    paths, receipts, kept_roots = [], [], []
    words = iter(arguments)
    for word in words:
        if word == "--receipt":
            receipts.append(read(next(words)))
        elif word == "--roots":
            kept_roots.extend(read(next(words)))
        else:
            paths.append(word)
    if len(paths) != 1:
        print(__doc__)
        return 2
    export = read(paths[0])
    check = verify(export, receipts, kept_roots)
    for fault in check.faults:
        print("WRONG  " + fault)
    if check.faults:
        return 1
    print(
        "OK     %d chains, %d links, %d roots, %d receipts: nothing was changed, left out, put in or moved"
        % (len(export["chains"]), check.links, len(export.get("roots", [])), len(receipts))
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
