"""The encoder and the heads it is fine-tuned with."""
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

from e5 import HEADS, HIDDEN, INNER, LAYERS


def _seconds(kind):
    """How long some products of matrices take in this kind of number."""
    one, other = torch.randn(2048, HIDDEN).to(kind), torch.randn(HIDDEN, INNER).to(kind)
    one @ other
    began = time.perf_counter()
    for _ in range(8):
        one @ other
    return time.perf_counter() - began


def fewer_bits():
    """bfloat16 on the processors that are faster with it."""
    return torch.autocast("cpu", torch.bfloat16, enabled=_seconds(torch.bfloat16) < _seconds(torch.float32))


class Layer(nn.Module):
    def __init__(self, drop):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm_a = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up = nn.Linear(HIDDEN, INNER)
        self.down = nn.Linear(INNER, HIDDEN)
        self.norm_b = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(drop)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        seen = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm_a(x + self.drop(self.out(seen.transpose(1, 2).reshape(batch, length, HIDDEN))))
        return self.norm_b(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """`forward(ids, segments)`: token vectors. Segment 0 is padding, 1 the message, 2 the situation before it."""

    def __init__(self, tensors, kept, drop=0.1, layers=range(LAYERS)):
        super().__init__()
        get = lambda name: torch.from_numpy(tensors[name].copy())
        self.words = nn.Embedding.from_pretrained(get("emb.word")[torch.tensor(kept)], freeze=False)
        self.places = nn.Embedding.from_pretrained(get("emb.pos")[:512], freeze=False)
        self.kind = nn.Parameter(get("emb.type")[0])
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.norm.weight.data, self.norm.bias.data = get("emb.ln.w"), get("emb.ln.b")
        self.drop = nn.Dropout(drop)
        self.layers = nn.ModuleList([self._layer(get, number, drop) for number in layers])

    @staticmethod
    def _layer(get, number, drop):
        layer = Layer(drop)
        part = lambda name: get(f"l{number}.{name}")
        layer.qkv.weight.data = torch.cat([part("q.w"), part("k.w"), part("v.w")])
        layer.qkv.bias.data = torch.cat([part("q.b"), part("k.b"), part("v.b")])
        for own, theirs in (("out", "ao"), ("up", "fi"), ("down", "fo"), ("norm_a", "aln"), ("norm_b", "oln")):
            getattr(layer, own).weight.data = part(f"{theirs}.w")
            getattr(layer, own).bias.data = part(f"{theirs}.b")
        return layer

    def forward(self, ids, segments):
        places = torch.arange(ids.shape[1])
        x = self.drop(self.norm(self.words(ids) + self.places(places)[None] + self.kind))
        mask = (segments > 0)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def freeze(self, count):
        """The words and the lowest layers stay as they are: half of the work, where they have learned long ago."""
        if count > 0:
            for part in (self.words, self.places, self.norm, *self.layers[:count]):
                part.requires_grad_(False)
            self.kind.requires_grad_(False)


def message_vector(tokens, segments):
    """The mean over the message's own tokens, of length one."""
    own = (segments == 1).unsqueeze(-1).to(tokens.dtype)
    return F.normalize((tokens * own).sum(1) / own.sum(1).clamp(min=1), dim=-1)


class Heads(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.whole = nn.ModuleDict({name: nn.Linear(HIDDEN, sizes[name]) for name in ("topics", "answers", "folds", "acts", "danger")})
        self.facts = nn.Linear(HIDDEN, sizes["facts"])
        self.modes = nn.Linear(HIDDEN, 3)
        for head in [*self.whole.values(), self.facts, self.modes]:
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)
        nn.init.constant_(self.facts.bias, -4)  # most pieces belong to no fact

    def forward(self, tokens, segments):
        vector = message_vector(tokens, segments) * 10
        return {name: head(vector) for name, head in self.whole.items()}, self.facts(tokens), self.modes(tokens)
