#!/bin/sh
# Checks an evidence file of a prescription with nothing but openssl (3.0 or newer), sha256sum and the tools of POSIX.
#
#   verify-prescription.sh --root ROOT.pem --tsa TSA.pem --crl CRL.pem --ended LIST [--given FILE] [--at SECONDS] EVIDENCE
#
# ROOT and TSA are the certificates of the authority and of its time stamps: get them from the authority, not from whoever
# shows you the prescription. CRL is the list of revoked certificates that the authority has signed, not older than it says
# itself: without one nothing is accepted, and which day it is of is said with every answer that rests on it. LIST is what the
# hospital has signed of prescriptions that were used or made void, at most an hour old, from its address
# /verify/ended/ and the name of the hospital: without one nothing is accepted either. FILE has ids that you have given
# medicine for yourself since, one a line. SECONDS is the time to check for, since 1970; absent: now.
#
# Says GENUINE with the day of the list, or REFUSED with the reason; exit status 0 or 1.
set -u
LC_ALL=C
export LC_ALL
ID=1234567812345678 # GM/T 0009: the identity that SM2 signs with when none is agreed on; openssl must be told

root= tsa= crl= ended= given= at= file=
while [ $# -gt 0 ]; do
  case $1 in
    --root) root=$2; shift ;;
    --tsa) tsa=$2; shift ;;
    --crl) crl=$2; shift ;;
    --ended) ended=$2; shift ;;
    --given) given=$2; shift ;;
    --at) at=$2; shift ;;
    *) file=$1 ;;
  esac
  shift
done
[ -n "$root" ] && [ -n "$tsa" ] && [ -n "$file" ] || { sed -n '2,17p' "$0" >&2; exit 2; }
[ -n "$at" ] || at=$(date +%s)
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
refuse() { echo "REFUSED $1"; exit 1; }
# Unknown is not valid: whoever has no list does not know whether a certificate was revoked.
[ -n "$crl" ] || refuse "crl: no list of revoked certificates was given"
[ -r "$crl" ] || refuse "crl: the list of revoked certificates is not there"
[ -n "$ended" ] || refuse "ended: no list of used prescriptions was given"
[ -r "$ended" ] || refuse "ended: the list of used prescriptions is not there"

# Seconds since 1970 of `Nov 28 13:22:44 2026 GMT`, as openssl writes an instant.
seconds() {
  awk '{
    m = (index("JanFebMarAprMayJunJulAugSepOctNovDec", $1) + 2) / 3; d = $2; y = $4; split($3, t, ":")
    if (m <= 2) { y -= 1; m += 12 }
    days = 365 * y + int(y / 4) - int(y / 100) + int(y / 400) + int((153 * (m - 3) + 2) / 5) + d - 1 - 719468
    print days * 86400 + t[1] * 3600 + t[2] * 60 + int(t[3])
  }'
}

# The part between two lines of a file, decoded.
part() {
  awk -v b="-----BEGIN $1-----" -v e="-----END $1-----" '$0 == e { on = 0 } on { print } $0 == b { on = 1 }' "$from" |
    openssl base64 -d >"$dir/$2" 2>/dev/null
  [ -s "$dir/$2" ] || refuse "malformed: no $1"
}
for who in PRESCRIPTION APPROVAL ENDED; do
  from=$file
  [ $who != ENDED ] || from=$ended
  part "$who" "$who"
  part "$who SIGNATURE" "$who.sig"
  part "$who STAMP" "$who.tsr"
  part "$who CERTIFICATE" "$who.der"
  openssl x509 -inform DER -in "$dir/$who.der" -out "$dir/$who.pem" 2>/dev/null || refuse "malformed: $who CERTIFICATE"
done

# The list of revoked certificates: signed by the root, and not too old. openssl cannot be told the identity here, so the
# signature is taken apart and checked by itself.
openssl x509 -in "$root" -noout -pubkey >"$dir/root.pub" 2>/dev/null || refuse "root: not a certificate"
openssl crl -in "$crl" -outform DER -out "$dir/crl.der" 2>/dev/null || refuse "crl: not a list"
openssl asn1parse -inform DER -in "$dir/crl.der" >"$dir/crl.txt"
tbs=$(awk -F: 'NR == 2 { print $1 + 0 }' "$dir/crl.txt")
sig=$(awk -F: 'END { print $1 + 0 }' "$dir/crl.txt")
openssl asn1parse -inform DER -in "$dir/crl.der" -strparse "$tbs" -noout -out "$dir/crl.tbs" >/dev/null 2>&1
openssl asn1parse -inform DER -in "$dir/crl.der" -strparse "$sig" -noout -out "$dir/crl.sig" >/dev/null 2>&1
openssl dgst -sm3 -verify "$dir/root.pub" -sigopt distid:$ID -signature "$dir/crl.sig" "$dir/crl.tbs" >/dev/null 2>&1 ||
  refuse "crl: the root has not signed this list"
of=$(openssl crl -in "$crl" -noout -lastupdate | sed 's/.*=//')
until=$(openssl crl -in "$crl" -noout -nextupdate | sed 's/.*=//')
[ "$(echo "$of" | seconds)" -le "$at" ] || refuse "crl: the list of revoked certificates is of a later day, $of"
[ "$at" -le "$(echo "$until" | seconds)" ] ||
  refuse "crl: the list of revoked certificates is too old, it is of $of and held until $until"
openssl crl -in "$crl" -noout -text >"$dir/crl.txt"

# A text field of a document; canonical JSON has no spaces between its parts.
field() { sed -n "s/.*\"$2\":\"\([^\"]*\)\".*/\1/p" "$dir/$1"; }
number() { sed -n "s/.*\"$2\":\([0-9]*\).*/\1/p" "$dir/$1"; }

# One signature: WHO, the role in its certificate, the name in the document.
check() {
  openssl verify -no_check_time -vfyopt distid:$ID -CAfile "$root" "$dir/$1.pem" >/dev/null 2>&1 ||
    refuse "$1: the root has not issued this certificate"
  subject=$(openssl x509 -in "$dir/$1.pem" -noout -subject -nameopt sep_multiline,utf8,-esc_msb)
  echo "$subject" | grep -q "OU=$2\$" || refuse "$1: signed by somebody who is no $2"
  echo "$subject" | grep -q "CN=$3\$" || refuse "$1: signed by somebody else than the document names"
  openssl x509 -in "$dir/$1.pem" -noout -pubkey >"$dir/$1.pub"
  openssl dgst -sm3 -verify "$dir/$1.pub" -sigopt distid:$ID -signature "$dir/$1.sig" "$dir/$1" >/dev/null 2>&1 ||
    refuse "$1: the signature does not fit the document"
  openssl ts -verify -in "$dir/$1.tsr" -data "$dir/$1.sig" -CAfile "$tsa" -no_check_time >/dev/null 2>&1 ||
    refuse "$1: the time stamp does not fit the signature"
  when=$(openssl ts -reply -in "$dir/$1.tsr" -text 2>/dev/null | sed -n 's/^Time stamp: //p' | seconds)
  from=$(openssl x509 -in "$dir/$1.pem" -noout -startdate | sed 's/.*=//' | seconds)
  until=$(openssl x509 -in "$dir/$1.pem" -noout -enddate | sed 's/.*=//' | seconds)
  [ "$when" -ge "$from" ] && [ "$when" -le "$until" ] || refuse "$1: the certificate was not valid when it signed"
  serial=$(openssl x509 -in "$dir/$1.pem" -noout -serial | sed 's/.*=//')
  revoked=$(awk -v s="$serial" '/Serial Number:/ { on = ($3 == s) } on && /Revocation Date:/ { sub(/.*Date: /, ""); print }' "$dir/crl.txt")
  if [ -n "$revoked" ]; then
    # Signed before it was revoked, says the time stamp: still valid.
    [ "$when" -lt "$(echo "$revoked" | seconds)" ] || refuse "$1: the certificate was revoked before it signed, on $revoked, says the list of $of"
  fi
}
check PRESCRIPTION doctor "$(field PRESCRIPTION doctorName)"
check APPROVAL pharmacist "$(field APPROVAL pharmacistName)"

[ "$(field APPROVAL id)" = "$(sed -n 's/.*"hospital":"[^"]*","id":"\([^"]*\)".*/\1/p' "$dir/PRESCRIPTION")" ] ||
  refuse "approval: of another prescription"
[ "$(field APPROVAL documentSha256)" = "$(sha256sum <"$dir/PRESCRIPTION" | cut -d' ' -f1)" ] ||
  refuse "approval: of another text of this prescription"
[ "$(field APPROVAL doctorSignatureSha256)" = "$(sha256sum <"$dir/PRESCRIPTION.sig" | cut -d' ' -f1)" ] ||
  refuse "approval: over another signature of the doctor"
[ "$(field PRESCRIPTION doctorName)" != "$(field APPROVAL pharmacistName)" ] || refuse "approval: by the doctor"

id=$(field APPROVAL id)
[ "$at" -lt "$(($(number PRESCRIPTION validUntil) / 1000))" ] || refuse "expired: its validity is over"
# What the hospital says of its prescriptions, in its own name, and not too old: else whatever was used could come again.
hospital=$(field PRESCRIPTION hospital)
check ENDED institution "$hospital"
[ "$(field ENDED kind)" = ended ] && [ "$(field ENDED hospital)" = "$hospital" ] || refuse "ended: a list of another hospital"
[ "$(($(number ENDED issuedAt) / 1000))" -le "$at" ] || refuse "ended: the list of used prescriptions is of a later hour"
[ "$at" -le "$(($(number ENDED until) / 1000))" ] || refuse "ended: the list of used prescriptions is too old"
grep -qF "\"$id\"" "$dir/ENDED" && refuse "ended: it was used or made void"
if [ -n "$given" ]; then
  cut -d' ' -f1 "$given" | grep -qxF "$id" && refuse "ended: you have given medicine for it yourself"
fi
echo "GENUINE $id, by the list of revoked certificates of $of"
