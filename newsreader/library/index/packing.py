"""Rows of whole numbers as few bytes: seven bits a byte, the last byte of a number below 128."""

from collections.abc import Iterable


def pack(numbers: Iterable[int]) -> bytes:
    """The numbers, from 0 on, as bytes."""
    packed = bytearray()
    for number in numbers:
        while number > 0x7F:
            packed.append(number & 0x7F | 0x80)
            number >>= 7
        packed.append(number)
    return bytes(packed)


def unpack(data: bytes) -> list[int]:
    """The numbers that bytes hold; what is left of a number that was cut off is dropped."""
    numbers: list[int] = []
    number = shift = 0
    for byte in data:
        number |= (byte & 0x7F) << shift
        if byte > 0x7F:
            shift += 7
        else:
            numbers.append(number)
            number = shift = 0
    return numbers
