from __future__ import annotations

import builtins
import codecs
import gzip
import hashlib
import io
import sys
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from abslint.decode import (
    DecodeError,
    check_end,
    decode,
    encode,
    limits,
    logical_name,
    open_binary,
    read_line,
    read_whole,
)
from abslint.model.finding import Edit
from abslint.model.source import Source
from abslint.model.span import Span


def back(source: Source) -> bytes:
    return encode(source, source.text, source.byte_order_mark)


def test_clean_utf8_is_the_text_itself() -> None:
    source = decode("título: «Schlaf» 😀\r\n".encode(), "a.yaml", 7, 100)
    assert source.text == "título: «Schlaf» 😀\r\n"
    assert (source.path, source.first_line, source.first_byte, source.encoding) == ("a.yaml", 7, 100, "utf-8")
    assert source.problems == ()
    assert not source.byte_order_mark


def test_byte_order_mark_is_told_and_can_be_dropped() -> None:
    source = decode(codecs.BOM_UTF8 + b"a: 1\n", "a.yaml")
    (problem,) = source.problems
    assert source.text == "a: 1\n"
    assert source.byte_order_mark
    assert (problem.rule, problem.span, problem.edits) == ("byte-order-mark", Span(-1, 0), (Edit(Span(-1, 0), ""),))
    assert back(source) == codecs.BOM_UTF8 + b"a: 1\n"
    assert encode(source, source.text, False) == b"a: 1\n"


def test_in_a_later_slice_a_mark_is_a_character() -> None:
    source = decode(codecs.BOM_UTF8 + b"a", "a.jsonl", 5, 40)
    assert source.text == "\ufeffa"
    assert source.problems == ()
    assert back(source) == codecs.BOM_UTF8 + b"a"


@pytest.mark.parametrize("data", [codecs.BOM_UTF16_LE + b"a\0b\0", "title: x\n".encode("utf-16-le")])
def test_a_later_slice_is_never_taken_for_utf16(data: bytes) -> None:
    assert decode(data, "a").encoding == "utf-16-le"
    source = decode(data, "a", 5, 40)
    assert source.encoding in {"utf-8", "latin-1", "cp1252"}
    assert not source.byte_order_mark
    assert back(source) == data


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", ["title: Schlaf 😀\n", "", "\0\0", "a"])
def test_wide_encodings_with_a_mark_are_read_and_told(encoding: str, text: str) -> None:
    data = ("\ufeff" + text).encode(encoding)
    source = decode(data, "a.yaml")
    (problem,) = source.problems
    assert back(source) == data
    assert (problem.rule, problem.span) == ("not-utf8", Span(-1, 0))
    if text != "\0\0":  # two NULs behind the mark of UTF-16 are the mark of UTF-32
        assert source.text == text
        assert source.encoding == encoding
        assert encoding[:6].upper() in problem.message


def test_a_lone_surrogate_in_utf16_is_kept() -> None:
    data = codecs.BOM_UTF16_LE + b"a\0\x00\xd8b\0"
    source = decode(data, "a")
    assert source.text == "a\ud800b"
    assert back(source) == data


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_recognised_by_its_nuls(encoding: str) -> None:
    source = decode("title: Über Schlaf\n".encode(encoding), "a.yaml")
    assert source.text == "title: Über Schlaf\n"
    assert "UTF-16, without a byte-order mark" in source.problems[0].message
    assert not source.byte_order_mark


@pytest.mark.parametrize("data", [b"title: a\0b\n", b"\0", b"a\0b\0c d e f g", b"", b"\0\0\0\0"])
def test_nul_is_kept_in_the_text(data: bytes) -> None:
    source = decode(data, "a.yaml")
    assert source.text == data.decode()
    assert source.problems == ()


def test_windows_1252_is_named_with_the_first_place() -> None:
    source = decode("a: 1\ntitle: Müller’s “é”\n".encode("cp1252"), "a.yaml", first_byte=0)
    (problem,) = source.problems
    assert source.text == "a: 1\ntitle: Müller’s “é”\n"
    assert source.encoding == "cp1252"
    assert source.text[slice(*problem.span)] == "ü"
    assert "`0xFC` at offset 13 is not UTF-8" in problem.message
    assert "Windows-1252" in problem.message


def test_the_offset_told_is_that_of_the_file() -> None:
    source = decode(b"ab\xe9", "a.jsonl", 3, 1000)
    assert "offset 1002" in source.problems[0].message
    assert source.problems[0].span == Span(2, 3)


def test_a_byte_that_windows_1252_does_not_have_is_read_as_latin_1() -> None:
    source = decode(b"caf\xe9 \x81", "a.yaml")
    assert source.encoding == "latin-1"
    assert "Latin-1" in source.problems[0].message


@pytest.mark.parametrize(
    ("head", "name", "text"),
    [
        ('<html><head><meta charset="windows-1251">', "cp1251", "Приливы"),
        ("<!DOCTYPE html>\n<META content='text/html; charset=koi8-r' http-equiv=Content-Type>", "koi8-r", "Приливы"),
        ("<html><meta charset=iso-8859-1>", "cp1252", "M\u00e4rz \u2013 ebb"),
        ("% Encoding: ISO8859_7\n\n@book{k, title = {", "iso8859-7", "Παλίρροια"),
        ("% a comment\n% Encoding: Cp1250\n@book{k, title = {", "cp1250", "Příliv"),
    ],
)
def test_an_encoding_of_one_byte_that_a_page_or_bibliography_names_is_read_and_told(
    head: str, name: str, text: str
) -> None:
    data = (head + text).encode(name)
    source = decode(data, "x")
    assert (source.text, source.encoding) == (head + text, name)
    (problem,) = source.problems
    assert problem.rule == "not-utf8"
    assert problem.message.endswith(", as it says: save it as UTF-8, and say so")
    assert problem.span == Span(len(head) + next(n for n, c in enumerate(text) if c > "~"), problem.span.end)
    assert encode(source, source.text, False) == data


@pytest.mark.parametrize(
    "head",
    [
        "<meta charset=utf-8>",
        "<html>",
        "<meta charset=klingon>",
        "<meta charset=utf-7>",
        "% Encoding: UTF-8\n",
        "Encoding: koi8-r",
    ],
)
def test_an_encoding_that_says_nothing_is_guessed(head: str) -> None:
    source = decode(head.encode() + b"M\xe4rz", "x")
    assert source.encoding == "cp1252"
    assert "seems to be" in source.problems[0].message


def test_damaged_utf8_stays_utf8() -> None:
    data = "naïve café déjà vu ".encode() + b"\xff" + " é".encode()
    source = decode(data, "a.yaml")
    (problem,) = source.problems
    assert source.text == "naïve café déjà vu \udcff é"
    assert source.text[slice(*problem.span)] == "\udcff"
    assert "damaged here" in problem.message
    assert back(source) == data


def test_binary_data_are_told_as_no_text() -> None:
    data = bytes(range(256)) * 3
    source = decode(data, "a.json")
    assert "no text at all" in source.problems[0].message
    assert back(source) == data


def test_mark_and_foreign_bytes_give_both_problems() -> None:
    data = codecs.BOM_UTF8 + b"a\xe9b"
    source = decode(data, "a")
    assert [problem.rule for problem in source.problems] == ["not-utf8", "byte-order-mark"]
    assert source.text == "aéb"
    assert source.problems[0].span == Span(1, 2)
    assert "offset 4 " in source.problems[0].message
    assert back(source) == data


def test_a_character_that_the_encoding_lacks_is_refused() -> None:
    with pytest.raises(UnicodeEncodeError):
        encode(decode(b"caf\xe9", "a"), "café →", False)
    with pytest.raises(UnicodeEncodeError):
        encode(decode(b"abc", "a"), "\udce9", False)


pieces = st.one_of(
    st.binary(max_size=8),
    st.text(max_size=6).map(str.encode),
    st.text(max_size=6).map(lambda text: text.encode("utf-16-le")),
    st.text(max_size=6).map(lambda text: text.encode("cp1252", "ignore")),
    st.sampled_from([codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE]),
)


@given(data=st.lists(pieces, max_size=6).map(b"".join), first_byte=st.sampled_from([0, 10]))
@example(data=b"\xff\xfe\x00\x00\x00", first_byte=0)
@example(data=b"\xff\xfe\x00\x00\xff\xff\xff\xff", first_byte=0)
@example(data=codecs.BOM_UTF8 + codecs.BOM_UTF8, first_byte=0)
def test_bytes_come_back_as_they_were(data: bytes, first_byte: int) -> None:
    source = decode(data, "a", 1, first_byte)
    assert back(source) == data
    assert all(span.end <= len(source.text) for span in (problem.span for problem in source.problems))


@given(st.text().filter(lambda text: "\0" not in text and not text.startswith("\ufeff")))
def test_what_is_utf8_is_read_as_utf8(text: str) -> None:
    source = decode(text.encode(), "a")
    assert source.text == text
    assert source.problems == ()


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("x.jsonl.gz", "x.jsonl"), ("x.jsonl.ZST", "x.jsonl"), ("x.jsonl", "x.jsonl"), ("d/x.gz", "d/x"), ("", "")],
)
def test_logical_name(name: str, wanted: str) -> None:
    assert logical_name(name) == wanted


TEXT = b"".join(b'{"title": "Paper %d"}\n' % number for number in range(20_000))


def squeezed(suffix: str, data: bytes) -> bytes:
    return gzip.compress(data) if suffix == ".gz" else pytest.importorskip("zstandard").compress(data)


@pytest.fixture(params=["isal", "zlib"])
def library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "isal":
        pytest.importorskip("isal")
    else:
        monkeypatch.setitem(sys.modules, "isal", None)
    return str(request.param)


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_compressed_files_are_read(tmp_path: Path, suffix: str, library: str) -> None:
    path = tmp_path / f"x.jsonl{suffix}"
    path.write_bytes(squeezed(suffix, TEXT) + squeezed(suffix, b"second\n"))
    with open_binary(path) as stream:
        assert stream.readline() == b'{"title": "Paper 0"}\n'
        assert b'{"title": "Paper 0"}\n' + stream.read() == TEXT + b"second\n"
    assert stream.closed


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
@pytest.mark.parametrize("keep", [5, -4, -200])
def test_a_file_that_is_cut_short_is_told(tmp_path: Path, suffix: str, keep: int, library: str) -> None:
    path = tmp_path / f"x{suffix}"
    path.write_bytes(squeezed(suffix, TEXT)[:keep])
    with open_binary(path) as stream:
        assert TEXT.startswith(stream.read())  # what can be read is
        with pytest.raises(DecodeError, match=f"^`{path.name}` is cut short"):
            check_end(stream)


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_a_damaged_file_is_told(tmp_path: Path, suffix: str, library: str) -> None:
    path = tmp_path / f"x{suffix}"
    data = squeezed(suffix, TEXT)
    path.write_bytes(data[:12] + bytes(255 - byte for byte in data[12:]))
    with open_binary(path) as stream:
        stream.read()
        with pytest.raises(DecodeError, match="damaged"):
            check_end(stream)


@pytest.mark.parametrize("data", [b"h", b"hello", b"not compressed at all, though its name says so"])
@pytest.mark.parametrize(("suffix", "kind"), [(".gz", "gzip"), (".zst", "zstd")])
def test_a_file_that_is_not_compressed_is_told(
    tmp_path: Path, suffix: str, kind: str, data: bytes, library: str
) -> None:
    path = tmp_path / f"x{suffix}"
    path.write_bytes(data)
    with open_binary(path) as stream:
        assert stream.read() == b""
        with pytest.raises(DecodeError, match=f"^`{path.name}` holds no {kind} data"):
            check_end(stream)


def test_zeros_behind_a_gzip_member_are_padding(tmp_path: Path, library: str) -> None:
    path = tmp_path / "x.gz"
    path.write_bytes(gzip.compress(b"a") + b"\0" * 512)
    with open_binary(path) as stream:
        assert stream.read() == b"a"
    path.write_bytes(b"\0" * 512)
    with open_binary(path) as stream:
        assert stream.read() == b""
        with pytest.raises(DecodeError):
            check_end(stream)


def test_a_plain_file_is_opened_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(b"abc")
    with open_binary(path) as stream:
        assert stream.read() == b"abc"
    with pytest.raises(FileNotFoundError):
        open_binary(tmp_path / "y.gz")


def test_without_zstandard_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if sys.version_info >= (3, 14):
        pytest.skip("the standard library reads Zstandard")
    monkeypatch.setitem(sys.modules, "zstandard", None)
    (tmp_path / "x.zst").write_bytes(b"")
    with pytest.raises(DecodeError, match=r"abslint\[zstd\]"):
        open_binary(tmp_path / "x.zst")


def test_reading_in_small_pieces(tmp_path: Path) -> None:
    path = tmp_path / "x.gz"
    path.write_bytes(gzip.compress(TEXT))
    with open_binary(path) as stream:
        assert b"".join(iter(lambda: stream.read(777), b"")) == TEXT


def test_decoding_imports_no_compression_library(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def watched(name: str, *args: object, **keywords: object) -> object:
        assert name not in {"isal", "zstandard", "compression"}
        return real(name, *args, **keywords)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", watched)
    assert decode(b"a", "a").text == "a"
    assert io.BytesIO(back(decode(b"a", "a"))).read() == b"a"


def test_a_whole_compressed_file_may_be_many_times_its_size_and_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "UNSUSPECTED", 5_000)
    path = tmp_path / "a.json.gz"
    for count, told in [(5_000, False), (5_001, True), (900_000, True)]:
        path.write_bytes(gzip.compress(b" " * count))
        with open_binary(path) as stream:
            if not told:
                assert len(read_whole(stream, path)) == count
                continue
            with pytest.raises(DecodeError, match=r"unpacks to more than [\d,]+ bytes, over 100 times its own"):
                read_whole(stream, path)
    dense = hashlib.shake_128(b"any").digest(20_000)
    path.write_bytes(gzip.compress(dense))
    with open_binary(path) as stream:
        assert read_whole(stream, path) == dense


@pytest.mark.parametrize("name", ["a.json", "a.json.gz"])
def test_no_file_is_read_whole_beyond_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(limits, "MOST_AT_ONCE", 1_000)
    path = tmp_path / name
    for count in (1_000, 1_001):
        path.write_bytes(b"x" * count if name.endswith("json") else gzip.compress(b"x" * count))
        with open_binary(path) as stream:
            if count == 1_000:
                assert read_whole(stream, path) == b"x" * count
                continue
            with pytest.raises(DecodeError, match="it holds more than 1,000 bytes"):
                read_whole(stream, path)


def test_a_line_has_a_limit_with_what_was_read_of_it_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_IN_A_LINE", 10)
    assert read_line(io.BytesIO(b"56789\nx"), 3, b"1234") == b"123456789\n"
    assert read_line(io.BytesIO(b""), 3) == b""
    for rest in (b"567890\n", b"5678901"):
        with pytest.raises(DecodeError, match="line 3 has more than 10 bytes"):
            read_line(io.BytesIO(rest), 3, b"1234")


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_a_bomb_is_unpacked_in_small_portions(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"x{suffix}"
    path.write_bytes(squeezed(suffix, b"\0" * (96 << 20)))
    tracemalloc.start()
    with open_binary(path) as stream:
        stream.read(1)
    assert tracemalloc.get_traced_memory()[1] < 80 << 20
    tracemalloc.stop()
