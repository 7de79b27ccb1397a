#!/usr/bin/env python3
"""Checks a signed medical record without trusting the hospital.

    python3 verify_record.py EVIDENCE.txt --root ROOT.pem [--hash HASH]

EVIDENCE is what the app hands out on the page of a record (验签文件): every version of it, as its doctor signed it. ROOT is
the certificate of the authority, from whoever runs it and not from the hospital. HASH is what is printed on the paper.

Says what is wrong, one line each, and ends with 1; or says what was checked and ends with 0. Python 3, standard library.
The rules, and what this cannot tell, are in README.md beside this file.
"""
import base64
import datetime
import hashlib
import json
import re
import sys

# GM/T 0003.5: the curve of SM2, and GM/T 0009: whose signature it is when nobody says.
P = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF
A = P - 3
B = 0x28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93
N = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123
G = (
    0x32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7,
    0xBC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0,
)
SIGNER = b"1234567812345678"


def canonical(value):
    """JSON with sorted keys, no spaces, no escapes but those JSON needs; half a surrogate pair stays an escape."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return re.sub("[\ud800-\udfff]", lambda half: "\\u%04x" % ord(half.group()), text)


def sm3(data):
    """GM/T 0004, as it is written there."""
    turn = lambda word, by: ((word << by % 32) | (word >> (32 - by % 32))) & 0xFFFFFFFF if by % 32 else word
    state = [
        0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600, 0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E,
    ]
    padded = data + b"\x80" + b"\0" * ((55 - len(data)) % 64) + (len(data) * 8).to_bytes(8, "big")
    for begin in range(0, len(padded), 64):
        w = [int.from_bytes(padded[begin + 4 * at : begin + 4 * at + 4], "big") for at in range(16)]
        for at in range(16, 68):
            x = w[at - 16] ^ w[at - 9] ^ turn(w[at - 3], 15)
            w.append(x ^ turn(x, 15) ^ turn(x, 23) ^ turn(w[at - 13], 7) ^ w[at - 6])
        a, b, c, d, e, f, g, h = state
        for at in range(64):
            t = 0x79CC4519 if at < 16 else 0x7A879D8A
            s1 = turn((turn(a, 12) + e + turn(t, at)) & 0xFFFFFFFF, 7)
            s2 = s1 ^ turn(a, 12)
            ff = a ^ b ^ c if at < 16 else (a & b) | (a & c) | (b & c)
            gg = e ^ f ^ g if at < 16 else (e & f) | (~e & g)
            t1 = (ff + d + s2 + (w[at] ^ w[at + 4])) & 0xFFFFFFFF
            t2 = (gg + h + s1 + w[at]) & 0xFFFFFFFF
            d, c, b, a = c, turn(b, 9), a, t1
            h, g, f, e = g, turn(f, 19), e, t2 ^ turn(t2, 9) ^ turn(t2, 17)
        state = [old ^ new for old, new in zip(state, (a, b, c, d, e, f, g, h))]
    return b"".join(word.to_bytes(4, "big") for word in state)


def add(one, other):
    if one is None or other is None:
        return one or other
    if one[0] == other[0]:
        if (one[1] + other[1]) % P == 0:
            return None
        slope = (3 * one[0] * one[0] + A) * pow(2 * one[1], -1, P) % P
    else:
        slope = (other[1] - one[1]) * pow(other[0] - one[0], -1, P) % P
    x = (slope * slope - one[0] - other[0]) % P
    return x, (slope * (one[0] - x) - one[1]) % P


def times(number, point):
    total = None
    while number:
        if number & 1:
            total = add(total, point)
        point = add(point, point)
        number >>= 1
    return total


def is_signed(data, signature, key):
    """SM2 over the bytes, by the key (65 bytes, uncompressed)."""
    try:
        tag, body, rest = der(signature)
        r, s = (int.from_bytes(part, "big") for _, part in parts(body))
    except ValueError:
        return False
    x, y = int.from_bytes(key[1:33], "big"), int.from_bytes(key[33:], "big")
    on_curve = len(key) == 65 and key[0] == 4 and (y * y - x * x * x - A * x - B) % P == 0
    if rest or tag != 0x30 or not on_curve or not 0 < r < N or not 0 < s < N or (r + s) % N == 0:
        return False
    said = len(SIGNER * 8).to_bytes(2, "big") + SIGNER
    identity = sm3(said + b"".join(number.to_bytes(32, "big") for number in (A, B, *G)) + key[1:])
    e = int.from_bytes(sm3(identity + data), "big")
    point = add(times(s, G), times((r + s) % N, (x, y)))
    return point is not None and (e + point[0]) % N == r


def der(data):
    """The first element: its tag, its content, and what follows."""
    if len(data) < 2:
        raise ValueError("cut off")
    size, begin = data[1], 2
    if size & 0x80:
        begin = 2 + (size & 0x7F)
        size = int.from_bytes(data[2:begin], "big")
    if len(data) < begin + size:
        raise ValueError("cut off")
    return data[0], data[begin : begin + size], data[begin + size :]


def parts(data):
    found = []
    while data:
        tag, body, data = der(data)
        found.append((tag, body))
    return found


def whole(tag, body):
    size = len(body)
    length = bytes([size]) if size < 0x80 else None
    if length is None:
        digits = size.to_bytes((size.bit_length() + 7) // 8, "big")
        length = bytes([0x80 | len(digits)]) + digits
    return bytes([tag]) + length + body


def certificate(data):
    """What is signed of it, the signature, and whom it is for."""
    (tag, tbs), _, (_, signature) = parts(der(data)[1])
    fields = [it for it in parts(tbs) if it[0] != 0xA0]
    _, _, _, validity, subject, info = fields[:6]
    names = {}
    for _, relative in parts(subject[1]):
        for _, pair in parts(relative):
            (_, oid), (_, text) = parts(pair)
            names[oid] = text.decode("utf-8")
    return {
        "said": whole(tag, tbs),
        "signature": signature[1:],
        "key": parts(info[1])[1][1][1:],
        "role": names.get(b"\x55\x04\x0b"),
        "name": names.get(b"\x55\x04\x03"),
        "validity": [text.decode("ascii") for _, text in parts(validity[1])],
    }


def instant(text):
    """UTCTime or GeneralizedTime as 14 digits, so that later is greater."""
    digits = text.rstrip("Z")
    return digits if len(digits) == 14 else ("20" if digits[:2] < "50" else "19") + digits


def of_ms(ms):
    at = datetime.datetime.fromtimestamp(ms / 1000, datetime.timezone.utc)
    return at.strftime("%Y%m%d%H%M%S")


def blocks(text):
    found = re.findall(r"-----BEGIN ([A-Z ]+)-----\n([A-Za-z0-9+/=\n]+)-----END \1-----", text)
    return [(name, base64.b64decode(body)) for name, body in found]


PARTS = ["RECORD", "RECORD SIGNATURE", "RECORD STAMP", "RECORD CERTIFICATE"]


def verify(text, root, wanted=None):
    """What is wrong, and the hash of each version."""
    faults, hashes = [], []
    found = blocks(text)
    if not text.startswith("Wenzhen record evidence 1\n") or not found or len(found) % 4:
        return ["the file is no evidence of a record, or a part of it is missing"], hashes
    first = None
    for at in range(0, len(found), 4):
        n = at // 4 + 1
        say = lambda what, n=n: faults.append("version %s: %s" % (n, what))
        if [name for name, _ in found[at : at + 4]] != PARTS:
            say("its parts are not those of a signed version")
            break
        document, signature, _, holder = (body for _, body in found[at : at + 4])
        try:
            said = json.loads(document.decode("utf-8"))
            who = certificate(holder)
        except (ValueError, IndexError, KeyError):
            say("it cannot be read")
            break
        first = first or said
        if canonical(said).encode("utf-8") != document:
            say("its text is not written as it must be to be hashed")
        if said.get("kind") != "record" or said.get("version") != n:
            say("it is not version %s of a record" % n)
        if any(said.get(key) != first.get(key) for key in ("consultationId", "patientId", "doctorId")):
            say("it belongs to another visit, patient or doctor")
        if said.get("previousSha256") != (hashes[-1] if hashes else None):
            say("it does not follow the version before it")
        if not is_signed(document, signature, who["key"]):
            say("the signature does not fit the text")
        if not is_signed(who["said"], who["signature"], root["key"]):
            say("the root has not issued this certificate")
        if who["role"] != "doctor" or who["name"] != said.get("doctorName"):
            say("signed by somebody else than the doctor it names")
        begin, end = (instant(it) for it in who["validity"])
        if not begin <= of_ms(said.get("amendedAt", said.get("signedAt", 0))) <= end:
            say("the certificate did not hold when it was signed")
        hashes.append(hashlib.sha256(document).hexdigest())
    if wanted is not None and wanted.lower() not in hashes:
        faults.append("no version has the hash %s" % wanted)
    return faults, hashes


def main(arguments):
    words, options, paths = iter(arguments), {}, []
    for word in words:
        if word in ("--root", "--hash"):
            options[word] = next(words, "")
        else:
            paths.append(word)
    if len(paths) != 1 or "--root" not in options:
        print(__doc__)
        return 2
    with open(options["--root"], encoding="ascii") as file:
        root = certificate(blocks(file.read())[0][1])
    with open(paths[0], encoding="utf-8") as file:
        faults, hashes = verify(file.read(), root, options.get("--hash"))
    for fault in faults:
        print("WRONG  " + fault)
    if faults:
        return 1
    for n, it in enumerate(hashes, start=1):
        print("OK     version %s, %s: written and signed by its doctor" % (n, it))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
