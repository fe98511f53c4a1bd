"""Training lines as tensors' raw material: token ids, segments, labels. The same for messages and turns."""
import glob
import hashlib
import json
import os
import re

from e5 import SPECIAL, read_package, tokeniser

ROOT = os.path.join(os.path.dirname(__file__), "..")
WORK = os.environ.get("ENCODER_WORK", os.path.join(os.path.dirname(__file__), "work"))
LABELS = json.load(open(f"{ROOT}/labels.json"))
MOST_TOKENS = 256
HELD_OUT = 12  # one block in twelve is kept out, for calibration
TAUGHT = "taught.tsv"  # somebody teaches it line by line: every line is learned
BLOCK = 20  # lines in a row are by one invented person


def situation_text(before, last_answer=None, earlier=None):
    """The situation before a turn in plain words, and the citizen's own words before it;
    src/core/reader/situation-text.ts says the same."""
    said = []
    if before.get("asked"):
        said.append("asked " + _words(before["asked"]))
    if before.get("offered"):
        said.append("offered " + _words(str(before["offered"])))
    if before.get("noticeOpen"):
        said.append("notice open")
    if before.get("lastTopic"):
        own = last_answer and last_answer.split(".")[0] == before["lastTopic"]
        said.append("about " + _words(last_answer if own else before["lastTopic"]))
    if earlier:
        said.append("before " + earlier)
    return "; ".join(said)


def _words(name):
    return re.sub(r"[^a-z]+", " ", re.sub(r"([A-Z])", lambda m: " " + m.group(1).lower(), name)).strip()


MOST_EARLIER = 120  # characters of what was said before: its end, where a question mostly stands
PRESSED = 3  # one in so many has a button pressed before it, and no words


def earlier_words(text):
    plain = re.sub(r"\s+", " ", text).strip()
    return plain if len(plain) <= MOST_EARLIER else re.sub(r"^\S*\s", "", plain[-MOST_EARLIER:])


def earlier_texts(said):
    """Short calm messages by the topic, and by the answer, that they ask for; none that is kept out."""
    texts = {}
    for line in said:
        if line["held"] or line["danger"] != "-" or len(line["text"]) > MOST_EARLIER:
            continue
        names = dict.fromkeys([*line["topics"][:1], *([line["answer"]] if line["answer"] != "-" else [])])
        for name in names:
            texts.setdefault(name, []).append(earlier_words(line["text"]))
    return texts


def with_earlier(line, name, number, texts):
    """A made-up place in a talk, with words that may have led there; src/build/training/earlier-words.ts chooses the same."""
    last = line["before"].get("lastTopic")
    own = texts.get(line.get("last_answer") or "") or texts.get(last or "") or []
    own = [text for text in own if text != earlier_words(line["text"])]
    digest = hashlib.sha256(f"{name}:{number}:earlier".encode()).digest()
    if last == "crisis" or not own or digest[0] % PRESSED == 0:
        return line
    return {**line, "earlier": own[(digest[1] * 256 + digest[2]) % len(own)]}


LEAST_OF_A_TALK = 25  # characters: a shorter message may mean something else inside a talk
CALM, TOLD_CALMLY = 5, 8  # one in so many stands after danger was spoken of: what was said before is no danger now
OFFERS = ("notice", "bisidder", "minutes", "person")
ASKED = ("medium", "setting", "meetingAt", "department", "employee", "place", "need", "othersPresent", "listeners")


def talk_before(name, number, line):
    """A situation for three single messages in ten, as if they came in the middle of a talk: strangers ask there too.
    src/build/training/talk-before.ts says the same."""
    digest = hashlib.sha256(f"{name}:{number}:talk".encode()).digest()
    if digest[0] % 10 >= 3 or len(line["text"]) < LEAST_OF_A_TALK or line["topics"] == ["ambiguous"]:
        return {}
    own = digest[1] % 2 == 0 and line["topics"]
    last = line["topics"][0] if own else LABELS["topics"][digest[2] % len(LABELS["topics"])]
    calm = line["danger"] == "-" and digest[5] % CALM == 0
    before = {"lastTopic": "crisis" if calm else last}
    kind = digest[3] % 4
    if kind == 0:
        return {**before, "offered": "notice"}
    if kind == 1:
        return {**before, "offered": OFFERS[digest[4] % len(OFFERS)]}
    if kind == 2:
        return {**before, "noticeOpen": True, "asked": ASKED[digest[4] % len(ASKED)]}
    return before


def after_danger(name, talk, number, turn):
    """The situation before a turn; one in eight of those that tell something calm stands after danger was spoken of.
    src/build/reader/talk-before.ts says the same."""
    digest = hashlib.sha256(f"{name}:{talk}:{number}:danger".encode()).digest()
    calm = turn["facts"] and "ask" not in turn["acts"] and (turn.get("danger") or "-") == "-"
    if not calm or digest[0] % TOLD_CALMLY:
        return turn["before"]
    if digest[1] % 2:
        return {"offered": "notice", "noticeOpen": False, "lastTopic": "crisis"}
    return {**turn["before"], "lastTopic": "crisis"}


def is_held_out(name, number):
    digest = hashlib.sha256(f"{name}:{number}".encode()).digest()
    return name != TAUGHT and digest[0] % HELD_OUT == 0


def messages():
    told = list(_messages())
    texts = earlier_texts([line for _, _, line in told])
    for name, number, line in told:
        yield with_earlier(line, name, number, texts)


def _messages():
    for path in sorted(glob.glob(f"{ROOT}/messages/*.tsv")):
        name = os.path.basename(path)
        for number, line in enumerate(open(path, encoding="utf-8")):
            language, topics, answer, danger, acts, text = line.rstrip("\n").split("\t")
            said = {
                "text": text.replace("⏎", "\n"), "language": language,
                "topics": _listed(topics), "answer": answer, "danger": danger, "acts": _listed(acts),
                "facts": None, "held": is_held_out(name, number // BLOCK), "from": name,
            }
            yield name, number, {**said, "before": talk_before(name, number, said)}


def turns():
    for path in sorted(glob.glob(f"{ROOT}/turns/*.jsonl")):
        name = os.path.basename(path)
        for line in open(path, encoding="utf-8"):
            talk = json.loads(line)
            held = is_held_out(name, talk["id"])
            given = words = None  # what the turns before asked for, as if they had got it; and the last one's words
            for number, turn in enumerate(talk["turns"]):
                last, given = turn["before"].get("lastAnswer", given), turn.get("answer") or given
                before = after_danger(name, talk["id"], number, turn)
                earlier = None if before.get("lastTopic") == "crisis" else words
                words = None if turn.get("danger") else earlier_words(turn["text"])  # nothing is kept of what was written in danger
                yield {
                    "text": turn["text"], "before": before, "last_answer": last, "earlier": earlier, "language": talk["lang"], "topics": turn["topics"],
                    "answer": turn.get("answer") or "-", "danger": turn.get("danger") or "-", "acts": turn["acts"],
                    "facts": turn["facts"], "held": held, "from": name,
                }


def folds():
    """Questions that a fold of an answer answers, or its front; each is kept out or not by itself."""
    texts = earlier_texts([line for _, _, line in _messages()])
    for path in sorted(glob.glob(f"{ROOT}/folds/*.tsv")):
        name = os.path.basename(path)
        for number, line in enumerate(open(path, encoding="utf-8")):
            language, last, answer, fold, acts, text = line.rstrip("\n").split("\t")
            asked = {
                "text": text.replace("⏎", "\n"), "language": language, "topics": [answer.split(".")[0]],
                "answer": answer, "fold": f"{answer}#{fold}", "danger": "-", "acts": _listed(acts), "facts": None,
                "held": is_held_out(name, text), "from": name,
                "before": {} if last == "-" else {"lastTopic": last.split(".")[0]}, "last_answer": None if last == "-" else last,
            }
            yield with_earlier(asked, name, number, texts)


def fold_labels():
    return sorted({line["fold"] for line in folds()})


def label_names():
    """What each head of model.py tells apart; a topic more for what is none of ours."""
    names = {name: LABELS[name] for name in ("answers", "acts", "danger", "facts")}
    return {**names, "topics": [*LABELS["topics"], "none"], "folds": fold_labels()}


def head_sizes():
    return {name: len(labels) for name, labels in label_names().items()}


def _listed(cell):
    return [] if cell in ("-", "") else cell.split(",")


class Pieces:
    """The cut tokeniser. Ids are places in the kept vocabulary."""

    def __init__(self):
        kept = json.load(open(f"{WORK}/vocabulary.json"))["kept"]
        _, pieces, _ = read_package()
        self.kept = kept
        self.pieces = [pieces[i] for i in kept]
        self.tokens = tokeniser(self.pieces, SPECIAL - 1)

    def message(self, text):
        """Ids of `query: text` between <s> and </s>, and the characters of `text` each stands for."""
        head = "query: "
        coded = self.tokens.encode(head + text)
        spans = [(max(0, a - len(head)), max(0, b - len(head))) for a, b in coded.offsets]
        ids, spans = coded.ids[:MOST_TOKENS], spans[:MOST_TOKENS]
        return [0, *ids, 2], [(0, 0), *spans, (0, 0)]

    def line(self, line):
        ids, spans = self.message(line["text"])
        segments = [1] * len(ids)
        before = situation_text(line["before"], line.get("last_answer"), line.get("earlier"))
        if before:
            second = self.tokens.encode(before).ids
            ids, segments = [*ids, *second, 2], [*segments, *[2] * (len(second) + 1)]
        return ids, segments, spans


def fact_tags(line, spans):
    """Per token: (places of its facts in LABELS, place of its mode or -1)."""
    tags, modes = [[] for _ in spans], [-1] * len(spans)
    for fact in line["facts"] or []:
        name = f"{fact['field']}={fact['value']}"
        name = name if name in LABELS["facts"] else fact["field"]
        at = line["text"].find(fact["span"]) if fact["span"] else -1
        if name not in LABELS["facts"] or at < 0:
            continue
        for token, (start, end) in enumerate(spans):
            if end > start and start < at + len(fact["span"]) and end > at:
                tags[token].append(LABELS["facts"].index(name))
                modes[token] = LABELS["modes"].index(fact["mode"])
    return tags, modes
