"""Cuts the vocabulary to Danish and English: every piece that the training texts, the product's texts or a
dictionary word uses. Writes work/vocabulary.json: the kept pieces in the original's order.

    python vocabulary.py WORD_LIST...      (Debian: wdanish, wbritish, wamerican)
"""
import glob
import json
import os
import sys
from collections import Counter

from e5 import SPECIAL, read_package, tokeniser

ROOT = os.path.join(os.path.dirname(__file__), "..", "..")
WORK = os.environ.get("ENCODER_WORK", os.path.join(os.path.dirname(__file__), "work"))
MOST = 18_000


def own_texts():
    for path in glob.glob(f"{ROOT}/training/messages/*.tsv"):
        for line in open(path, encoding="utf-8"):
            yield line.rstrip("\n").split("\t")[5].replace("⏎", " ")
    for path in glob.glob(f"{ROOT}/training/turns/*.jsonl"):
        for line in open(path, encoding="utf-8"):
            for turn in json.loads(line)["turns"]:
                yield turn["text"]
                yield turn["before"].get("said") or ""
    for path in glob.glob(f"{ROOT}/locales/**/*.json", recursive=True):
        yield from _strings(json.load(open(path, encoding="utf-8")))


def _strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _strings(each)


def main(word_lists):
    _, pieces, unk = read_package()
    tokens = tokeniser(pieces, unk)
    used, listed = Counter(), Counter()
    for text in own_texts():
        for variant in (text, text.lower()):
            used.update(tokens.encode(variant).ids)
    for path in word_lists:
        words = [line.strip() for line in open(path, encoding="utf-8", errors="replace")]
        for encoded in tokens.encode_batch([w for w in words if w]):
            listed.update(encoded.ids)
    one_letter = {i for i, (piece, _) in enumerate(pieces) if len(piece) == 1 and ord(piece) < 0x250}
    keep = set(range(SPECIAL)) | set(used) | one_letter
    for piece, _count in listed.most_common():
        if len(keep) >= MOST:
            break
        keep.add(piece)
    os.makedirs(WORK, exist_ok=True)
    kept = sorted(keep)
    json.dump({"kept": kept, "pieces": [pieces[i] for i in kept]}, open(f"{WORK}/vocabulary.json", "w"))
    print(f"{len(kept)} pieces kept; {len(used)} in our texts, {len(listed)} in the word lists")


if __name__ == "__main__":
    main(sys.argv[1:])
