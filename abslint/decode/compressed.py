"""Opens files as streams of bytes, compressed ones too. Knows no encodings."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, cast


class DecodeError(OSError):
    """A compressed file that is cut short or damaged, or needs a package that is not there; or a file, compressed or
    not, that holds more than is read."""


_ZSTD_CHUNK = 1 << 10
"""Bytes: four of them can stand for 128 KiB (RFC 8878, section 3.1.1.2), these for 32 MiB."""


_GZIP = (b"\x1f\x8b",)
"""RFC 1952, section 2.3.1."""

_ZSTD = (b"\x28\xb5\x2f\xfd", *(bytes([first]) + b"\x2a\x4d\x18" for first in range(0x50, 0x60)))
"""RFC 8878, sections 3.1.1 and 3.1.2."""


def is_compressed(data: bytes) -> bool:
    """Whether data begin as those of gzip or zstd do."""
    return data.startswith((*_GZIP, *_ZSTD))


class _Decompressor(NamedTuple):
    """How to make a decompressor (with ``decompress``, ``eof`` and ``unused_data``), and what it may raise; what data
    of its kind begin with."""

    kind: str
    begins: tuple[bytes, ...]
    make: Callable[[], Any]
    error: type[Exception]
    chunk: int
    """Bytes read at a time: they bound the memory that hostile data can ask for."""


def open_binary(path: Path) -> BinaryIO:
    """A file for reading as bytes, decompressed if its name ends in ``.gz`` or ``.zst``.

    Raises OSError if it cannot be opened. Opening raises DecodeError for what DecodeError names, and so does
    ``check_end`` behind the last byte that can be read.
    """
    suffix = path.suffix.lower()
    if suffix not in {".gz", ".zst"}:
        return path.open("rb")
    decompressor = _gzip() if suffix == ".gz" else _zstandard(path)
    raw = _Decompressed(path.open("rb"), path.name, decompressor)
    return cast(BinaryIO, io.BufferedReader(raw, 1 << 17))


def _gzip() -> _Decompressor:
    try:
        from isal import isal_zlib as library
    except ImportError:
        library = zlib  # type: ignore[misc,unused-ignore]
    return _Decompressor(
        "gzip", _GZIP, lambda: library.decompressobj(31), cast(type[Exception], library.error), 1 << 14
    )


def _zstandard(path: Path) -> _Decompressor:
    try:
        from compression import zstd  # type: ignore[import-not-found,unused-ignore]

        return _Decompressor("zstd", _ZSTD, zstd.ZstdDecompressor, zstd.ZstdError, _ZSTD_CHUNK)
    except ImportError:
        pass
    try:
        import zstandard
    except ImportError:
        raise DecodeError(f"for `{path.name}` abslint needs its extra `zstd`: pip install 'abslint[zstd]'") from None

    def make() -> Any:
        return zstandard.ZstdDecompressor().decompressobj()

    return _Decompressor("zstd", _ZSTD, make, zstandard.ZstdError, _ZSTD_CHUNK)


def check_end(stream: BinaryIO) -> None:
    """Make sure that a stream of ``open_binary`` that gives no more has come to its end. Raises DecodeError."""
    fault = getattr(getattr(stream, "raw", None), "fault", None)
    if isinstance(fault, DecodeError):
        raise fault


class _Decompressed(io.RawIOBase):
    """The bytes inside a compressed file, of one member or of several, one behind the other."""

    def __init__(self, file: BinaryIO, name: str, decompressor: _Decompressor) -> None:
        self._file, self._name, self._how = file, name, decompressor
        self._member: Any = None
        self._rest = b""
        self._ready = memoryview(b"")
        self._behind = False
        self.fault: DecodeError | None = None

    def readable(self) -> bool:
        """Always true, as BufferedReader asks."""
        return True

    def close(self) -> None:
        """Close the compressed file too."""
        self._file.close()
        super().close()

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer with decompressed bytes; 0 is the end, which may be that of what can be read: ``fault``
        says so. It is not raised here, where a buffered reader would lose what it has read before."""
        try:
            while not self._ready and self.fault is None:
                data = self._rest or self._file.read(self._how.chunk)
                self._rest = b""
                if not data:
                    if self._member is not None or not self._behind:
                        raise DecodeError(f"`{self._name}` is cut short: its compressed data end too early")
                    return 0
                self._ready = memoryview(self._decompress(data))
        except DecodeError as fault:
            self.fault = fault
        count = min(len(buffer), len(self._ready))
        buffer[:count] = self._ready[:count]
        self._ready = self._ready[count:]
        return count

    def _decompress(self, data: bytes) -> bytes:
        if self._member is None:
            data = data.lstrip(b"\0") if self._behind else data  # padding behind a member, as gzip(1) takes it
            if not data:
                return b""
            if not any(data.startswith(sign[: len(data)]) for sign in self._how.begins):
                what = "something else behind its" if self._behind else "no"
                ending = "" if self._behind else ", whatever its name says"
                raise DecodeError(f"`{self._name}` holds {what} {self._how.kind} data{ending}")
            self._member = self._how.make()
        try:
            result: bytes = self._member.decompress(data)
        except self._how.error:
            raise DecodeError(f"`{self._name}` cannot be decompressed: its compressed data are damaged") from None
        if self._member.eof:
            self._rest = self._member.unused_data
            self._member, self._behind = None, True
        return result
