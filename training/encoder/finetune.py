"""Fine-tunes the encoder on the training lines, all heads together; a checkpoint each epoch.

    python finetune.py --out NAME [--init CHECKPOINT] [--epochs 2] [--rate 1e-4] [--threads 1]
                       [--every 2: only every second layer, for a smaller encoder]
                       [--frozen 6: the words and the lowest six layers stay as they are]
                       [--new FILE ...: these files whole each epoch, of the others one line in --others by turns]
"""
import argparse
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from e5 import LAYERS, read_package
from lines import LABELS, WORK, Pieces, fact_tags, fold_labels, folds, head_sizes, label_names, messages, turns
from model import Encoder, Heads, fewer_bits

TOKENS_A_BATCH = 2048
SMOOTHING = 0.05
DANGER = 2  # hearing comes first
BLANKED = 0.08  # of a message's pieces, anew each time: no answer may hang on one word
UNKNOWN = 3
FACTS = 3  # a piece has few facts, and they are learned slowest


FOLDS = fold_labels()
ANSWER_OF_FOLD = torch.from_numpy(np.unique([f.split("#")[0] for f in FOLDS], return_inverse=True)[1])


def coded(lines, pieces):
    for line in lines:
        ids, segments, spans = pieces.line(line)
        tags, modes = fact_tags(line, spans)
        yield {"line": line, "ids": ids, "segments": segments, "tags": tags, "modes": modes}


def topic_share(line):
    share = np.zeros(len(LABELS["topics"]) + 1, np.float32)
    topics = [LABELS["topics"].index(t) for t in line["topics"] if t in LABELS["topics"]]
    if line["topics"] == ["?"]:
        return share
    if not topics:
        share[-1] = 1
        return share
    for place, topic in enumerate(topics):
        share[topic] += 1 if len(topics) == 1 else (0.65 if place == 0 else 0.35 / (len(topics) - 1))
    return share


def targets(batch, width):
    acts = np.zeros((len(batch), len(LABELS["acts"])), np.float32)
    tags = np.zeros((len(batch), width, len(LABELS["facts"])), np.float32)
    modes = np.full((len(batch), width), -100)
    for row, each in enumerate(batch):
        for act in each["line"]["acts"]:
            if act in LABELS["acts"]:
                acts[row, LABELS["acts"].index(act)] = 1
        for place, (own, mode) in enumerate(zip(each["tags"], each["modes"])):
            tags[row, place, own] = 1
            if mode >= 0:
                modes[row, place] = mode
    lines = [each["line"] for each in batch]
    answers = [LABELS["answers"].index(x["answer"]) if x["answer"] in LABELS["answers"] else -100 for x in lines]
    kinds = [LABELS["danger"].index(x["danger"]) if x["danger"] in LABELS["danger"] else 0 for x in lines]
    folds = [FOLDS.index(x["fold"]) if x.get("fold") in FOLDS else -100 for x in lines]
    return {
        "folds": torch.tensor(folds), "topics": torch.from_numpy(np.stack([topic_share(x) for x in lines])), "answers": torch.tensor(answers),
        "kinds": torch.tensor(kinds), "endangered": torch.tensor([float(x["danger"] != "-") for x in lines]),
        "kind_known": torch.tensor([float(x["danger"] in LABELS["danger"]) for x in lines]),
        "acts": torch.from_numpy(acts), "acts_known": torch.tensor([1.0 for x in lines]),
        "tags": torch.from_numpy(tags), "modes": torch.from_numpy(modes),
        "facts_known": torch.tensor([float(x["facts"] is not None) for x in lines]),
    }


def padded(batch):
    width = max(len(each["ids"]) for each in batch)
    ids, segments = torch.ones((len(batch), width), dtype=torch.long), torch.zeros((len(batch), width), dtype=torch.long)
    for row, each in enumerate(batch):
        ids[row, : len(each["ids"])] = torch.tensor(each["ids"])
        segments[row, : len(each["ids"])] = torch.tensor(each["segments"])
    return ids, segments, width


def blanked(ids, segments):
    """The message with some of its pieces unknown; its ends and the situation stay."""
    own = (segments == 1) & (ids != 0) & (ids != 2)
    return torch.where(own & (torch.rand(ids.shape) < BLANKED), UNKNOWN, ids)


def batches(items, shuffle):
    order = sorted(items, key=lambda each: len(each["ids"]) + (shuffle.random() * 6 if shuffle else 0))
    made, now = [], []
    for each in order:
        if now and (len(now) + 1) * max(len(each["ids"]), len(now[-1]["ids"])) > TOKENS_A_BATCH:
            made.append(now)
            now = []
        now.append(each)
    made.append(now)
    if shuffle:
        shuffle.shuffle(made)
    return made


def loss_of(whole, facts, modes, want, segments):
    parts = {
        "topics": -(want["topics"] * (1 - SMOOTHING) * F.log_softmax(whole["topics"], -1)).sum(-1).mean()
        - SMOOTHING * F.log_softmax(whole["topics"], -1).mean(),
        "acts": (F.binary_cross_entropy_with_logits(whole["acts"], want["acts"], reduction="none").sum(-1) * want["acts_known"]).mean(),
    }
    if (want["answers"] >= 0).any():
        parts["answers"] = 0.5 * F.cross_entropy(whole["answers"], want["answers"], ignore_index=-100, label_smoothing=SMOOTHING)
    if (want["folds"] >= 0).any():  # a fold is compared with those of its answer only
        own = want["folds"] >= 0
        among = ANSWER_OF_FOLD[None] == ANSWER_OF_FOLD[want["folds"][own]][:, None]
        parts["folds"] = own.float().mean() * F.cross_entropy(whole["folds"][own].masked_fill(~among, -1e4), want["folds"][own])
    danger = F.log_softmax(whole["danger"], -1)
    unknown = -torch.log1p(-danger[:, 0].exp().clamp(max=0.9999)) * want["endangered"] * (1 - want["kind_known"])
    known = F.nll_loss(danger, want["kinds"], reduction="none") * (1 - want["endangered"] * (1 - want["kind_known"]))
    calm = known * (want["kinds"] == 0) * (want["endangered"] == 0)
    parts["danger"] = DANGER * (known * (want["kinds"] > 0) + calm + unknown).mean()
    width = want["tags"].shape[1]
    said = want["facts_known"][:, None] * (segments == 1)
    tagged = F.binary_cross_entropy_with_logits(facts, want["tags"], reduction="none").sum(-1)
    parts["facts"] = FACTS * (tagged * said).sum() / max(1.0, said.sum().item())
    if (want["modes"] >= 0).any():
        parts["modes"] = 0.2 * F.cross_entropy(modes[:, :width].reshape(-1, 3), want["modes"].reshape(-1), ignore_index=-100)
    return parts


def held_out_figures(encoder, heads, items):
    encoder.eval(), heads.eval()
    fewer = fewer_bits()
    right = seen = danger = alarms = calm = heard = hits = found = real = 0
    with torch.no_grad():
        for batch in batches(items, None):
            ids, segments, _ = padded(batch)
            with fewer:
                tokens = encoder(ids, segments)
            whole, facts, _ = heads(tokens.float(), segments)
            best = whole["topics"].argmax(-1).tolist()
            alarm = (1 - whole["danger"].softmax(-1)[:, 0] > 0.5).tolist()
            for row, each in enumerate(batch):
                line = each["line"]
                ok = [LABELS["topics"].index(t) for t in line["topics"] if t in LABELS["topics"]] or [len(LABELS["topics"])]
                if line["topics"] != ["?"]:
                    seen, right = seen + 1, right + (best[row] in ok)
                is_danger = line["danger"] != "-"
                danger, heard = danger + is_danger, heard + (is_danger and alarm[row])
                calm, alarms = calm + (not is_danger), alarms + (not is_danger and alarm[row])
                if line["facts"] is not None:
                    guess = (facts[row, : len(each["tags"])] > 0).nonzero().tolist()
                    truth = {(p, t) for p, own in enumerate(each["tags"]) for t in own}
                    found, real, hits = found + len(guess), real + len(truth), hits + sum((p, t) in truth for p, t in guess)
    encoder.train(), heads.train()
    return f"topic {right}/{seen} {right / max(1, seen):.3f} danger {heard}/{danger} false {alarms}/{calm} fact tokens F1 {2 * hits / max(1, found + real):.3f}"


def of_epoch(learn, given, epoch):
    """What an encoder that knows the older lines learns in one epoch: the new files, and a part of the others by turns."""
    is_new = lambda x: not given.new or x["line"]["from"] in given.new
    return [x for n, x in enumerate(learn) if is_new(x) or (n + epoch) % given.others == 0]


def thinned(state, every):
    """A checkpoint's encoder with only every so many of its layers."""
    kept = {}
    for name, value in state.items():
        parts = name.split(".")
        if parts[0] != "layers":
            kept[name] = value
        elif int(parts[1]) % every == 0:
            kept[".".join(["layers", str(int(parts[1]) // every), *parts[2:]])] = value
    return kept


def kept_rows(own, kept):
    """What a checkpoint's heads know of the labels of today, label by label; a new label begins with nothing learned."""
    for name, value in kept["heads"].items():
        head = name.split(".")[-2]
        before, now = kept.get("labels", {}).get(head), label_names().get(head)
        if value.shape == own[name].shape and before in (None, now):
            own[name] = value
        elif before:
            for place, label in enumerate(now):
                if label in before:
                    own[name][place] = value[before.index(label)]
    return own


def main():
    ask = argparse.ArgumentParser()
    for name, kind, default in (("out", str, "encoder"), ("init", str, None), ("epochs", int, 2), ("rate", float, 1e-4), ("threads", int, 1), ("seed", int, 0), ("every", int, 1), ("others", int, 2), ("frozen", int, 0)):
        ask.add_argument(f"--{name}", type=kind, default=default)
    ask.add_argument("--new", nargs="*", default=[])
    given = ask.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    shuffle = random.Random(given.seed)
    pieces = Pieces()
    lines = [*messages(), *turns(), *folds()]
    items = list(coded(lines, pieces))
    learn, held = [x for x in items if not x["line"]["held"]], [x for x in items if x["line"]["held"]]
    tensors, _, _ = read_package()
    encoder = Encoder(tensors, pieces.kept, layers=range(0, LAYERS, given.every))
    heads = Heads(head_sizes())
    if given.init:
        kept = torch.load(f"{WORK}/{given.init}.pt")
        encoder.load_state_dict(thinned(kept["encoder"], given.every))
        if "heads" in kept:
            heads.load_state_dict(kept_rows(heads.state_dict(), kept), strict=False)
    encoder.freeze(given.frozen)
    own = [p for p in encoder.parameters() if p.requires_grad]
    small = [p for n, p in heads.named_parameters()]
    optimiser = torch.optim.AdamW([{"params": own, "lr": given.rate}, {"params": small, "lr": given.rate * 20}], weight_decay=0.01, fused=True)
    steps = given.epochs * (len(batches(of_epoch(learn, given, 0), random.Random(0))) + 20)
    cycle = torch.optim.lr_scheduler.OneCycleLR(optimiser, [given.rate, given.rate * (5 if given.init and "heads" in kept else 20)], total_steps=steps, pct_start=0.1, anneal_strategy="linear")
    began, done, fewer = time.time(), 0, fewer_bits()
    print(f"{len(learn)} lines, {len(held)} held out, {sum(len(x['ids']) for x in learn)} tokens, {steps} steps", flush=True)
    encoder.train(), heads.train()
    for epoch in range(given.epochs):
        sums = {}
        for batch in batches(of_epoch(learn, given, epoch), shuffle):
            ids, segments, width = padded(batch)
            with fewer:
                tokens = encoder(blanked(ids, segments), segments)
            parts = loss_of(*heads(tokens.float(), segments), targets(batch, width), segments)
            optimiser.zero_grad()
            sum(parts.values()).backward()
            torch.nn.utils.clip_grad_norm_([*own, *small], 1.0)
            optimiser.step(), cycle.step()
            done += 1
            for name, value in parts.items():
                sums[name] = 0.98 * sums.get(name, value.item()) + 0.02 * value.item()
            if done % 50 == 0:
                print(done, " ".join(f"{n} {v:.3f}" for n, v in sums.items()), f"{time.time() - began:.0f}s", flush=True)
        print("epoch", epoch + 1, held_out_figures(encoder, heads, held), f"{time.time() - began:.0f}s", flush=True)
        torch.save({"encoder": encoder.state_dict(), "heads": heads.state_dict(), "labels": label_names()}, f"{WORK}/{given.out}-{epoch + 1}.pt")
    torch.save({"encoder": encoder.state_dict(), "heads": heads.state_dict(), "labels": label_names()}, f"{WORK}/{given.out}.pt")


if __name__ == "__main__":
    main()
