"""Fits the heads for pieces (facts, their mode) on a finished encoder, which stays as it is: they learn slower than
the rest. Writes CHECKPOINT-facts.pt.

    python token_heads.py CHECKPOINT [--others 2 --new FILE ...: as finetune.py chooses lines] [--threads 1]
"""
import argparse

import torch
import torch.nn.functional as F

from e5 import read_package
from finetune import batches, coded, of_epoch, padded
from lines import LABELS, WORK, Pieces, head_sizes, turns
from model import Encoder, Heads, fewer_bits

ROUNDS, RATE, PIECES_A_STEP = 60, 3e-3, 8192


BEGINS, GOES_ON = (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6), (0.15, 0.2, 0.25, 0.3, 0.4, 0.5)


def pieces_of(encoder, items):
    """(vectors, tags, modes, lengths) of every piece of the messages; the situation after them is left out."""
    vectors, tags, modes, lengths = [], [], [], []
    fewer = fewer_bits()
    with torch.no_grad():
        for batch in batches(items, None):
            ids, segments, _ = padded(batch)
            with fewer:
                tokens = encoder(ids, segments)
            tokens = tokens.float()
            for row, each in enumerate(batch):
                count = len(each["tags"])
                wanted = torch.zeros(count, len(LABELS["facts"]))
                for place, own in enumerate(each["tags"]):
                    wanted[place, own] = 1
                vectors.append(tokens[row, :count].clone()), tags.append(wanted), modes.append(torch.tensor(each["modes"]))
                lengths.append(count)
    return torch.cat(vectors), torch.cat(tags), torch.cat(modes), lengths


def runs(row, begins, goes_on):
    """(from, to) of pieces in a row that belong to one fact, as src/core/reader/facts.ts finds them."""
    found, start = [], None
    for at, share in enumerate([*row, 0]):
        if share < goes_on:
            if start is not None and max(row[start:at]) >= begins:
                found.append((start, at))
            start = None
        elif start is None:
            start = at
    return found


def fact_bounds(shares, tags, lengths):
    """The two bounds with the best F1 of whole facts; a value that is named twice in a text is one."""
    texts = list(zip(shares.split(lengths), tags.split(lengths)))
    best = (0, 0.5, 0.5)
    for begins in BEGINS:
        for goes_on in (g for g in GOES_ON if g <= begins):
            hits = said = wanted = 0
            for share, tag in texts:
                for place in ((share.amax(0) >= begins) | (tag.amax(0) > 0)).nonzero().flatten().tolist():
                    once = "=" in LABELS["facts"][place]
                    own = runs(share[:, place].tolist(), begins, goes_on)
                    true = runs(tag[:, place].tolist(), 0.5, 0.5)
                    met = [o for o in own if any(o[0] < t[1] and t[0] < o[1] for t in true)]
                    said += min(1, len(own)) if once else len(own)
                    wanted += min(1, len(true)) if once else len(true)
                    hits += min(1, len(own), len(true)) if once else min(len(met), len(true))
            score = 2 * hits / max(1, said + wanted)
            best = max(best, (score, begins, goes_on))
    print(f"facts F1 {best[0]:.3f} from {best[1]} on, over {best[2]}", flush=True)
    return {"begins": best[1], "goesOn": best[2]}


def f1(said, wanted):
    hits = (said & wanted).sum().item()
    return 2 * hits / max(1, said.sum().item() + wanted.sum().item())


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("checkpoint")
    ask.add_argument("--others", type=int, default=1)
    ask.add_argument("--threads", type=int, default=1)
    ask.add_argument("--new", nargs="*", default=["none"])
    given = ask.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(0)
    kept = torch.load(f"{WORK}/{given.checkpoint}.pt")
    pieces, (tensors, _, _) = Pieces(), read_package()
    encoder = Encoder(tensors, pieces.kept).eval()
    encoder.load_state_dict(kept["encoder"])
    heads = Heads(head_sizes())
    # A head whose labels have become more since is of no use here: only those for pieces are fitted.
    heads.load_state_dict({n: v for n, v in kept["heads"].items() if v.shape == heads.state_dict()[n].shape}, strict=False)
    items = list(coded(turns(), pieces))
    learn = [i for i in items if not i["line"]["held"]]
    x, tags, modes, _ = pieces_of(encoder, of_epoch(learn, given, 0))
    held = pieces_of(encoder, [i for i in items if i["line"]["held"]])
    own = [*heads.facts.parameters(), *heads.modes.parameters()]
    optimiser = torch.optim.AdamW(own, lr=RATE, weight_decay=0.01)
    cycle = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, ROUNDS)
    for round_ in range(ROUNDS):
        for part in torch.randperm(len(x)).split(PIECES_A_STEP):
            loss = F.binary_cross_entropy_with_logits(heads.facts(x[part]), tags[part], reduction="none").sum(-1).mean()
            loss = loss + F.cross_entropy(heads.modes(x[part]), modes[part], ignore_index=-1)
            optimiser.zero_grad(), loss.backward(), optimiser.step()
        cycle.step()
        if round_ % 10 == 9:
            with torch.no_grad():
                said = heads.facts(held[0]) > 0
                marked = held[2] >= 0
                mode = (heads.modes(held[0]).argmax(-1) == held[2])[marked].float().mean().item()
            print(round_ + 1, f"pieces F1 {f1(said, held[1] > 0):.3f} mode right {mode:.3f} of {len(x)} pieces", flush=True)
    with torch.no_grad():
        bounds = fact_bounds(torch.sigmoid(heads.facts(held[0])), held[1], held[3])
    torch.save({"encoder": kept["encoder"], "heads": heads.state_dict(), "bounds": bounds}, f"{WORK}/{given.checkpoint}-facts.pt")


if __name__ == "__main__":
    main()
