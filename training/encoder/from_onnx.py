"""Reads the committed encoder back as a checkpoint to go on from: int8 weights times their scales.

    python from_onnx.py NAME      (writes work/NAME.pt without heads; they are learned anew)
"""
import json
import os
import sys

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from e5 import LAYERS, read_package
from lines import WORK
from model import Encoder

HERE = os.path.dirname(os.path.abspath(__file__))
MATRICES = ("qkv", "out", "up", "down")  # the order in which they stand in each layer


def weights(path):
    """The encoder's state, as `model.Encoder` names it; places past a window keep the base's values."""
    values = {each.name: numpy_helper.to_array(each) for each in onnx.load(path).graph.initializer}
    state = {name: value for name, value in values.items() if name.startswith(("layers.", "norm."))}
    state["words.weight"] = values["steps"].astype(np.float32) * values["scale"]
    state["places"] = values["places"]
    quantised = sorted((n for n in values if n.endswith("_quantized")), key=lambda n: int(n.split("_")[1]))
    for place, name in enumerate(quantised):
        stem = name.removesuffix("_quantized")
        whole = (values[name].astype(np.float32) - values[f"{stem}_zero_point"]) * values[f"{stem}_scale"]
        state[f"layers.{place // len(MATRICES)}.{MATRICES[place % len(MATRICES)]}.weight"] = whole.T
    assert len(quantised) == LAYERS * len(MATRICES)
    return {name: torch.from_numpy(np.ascontiguousarray(value)) for name, value in state.items()}


def main():
    kept = json.load(open(f"{WORK}/vocabulary.json"))["kept"]
    encoder = Encoder(read_package()[0], kept)
    state = weights(f"{HERE}/encoder.onnx")
    places = encoder.places.weight.data
    own = state.pop("places")
    places[: len(own)] = own - encoder.kind.data
    encoder.load_state_dict(state, strict=False)
    torch.save({"encoder": encoder.state_dict()}, f"{WORK}/{sys.argv[1]}.pt")


if __name__ == "__main__":
    main()
