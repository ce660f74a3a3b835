"""Chance repeats on any machine: the numbers are those of the published algorithm."""

from concordat.generate.chance import Chance, many_bits, many_whole, start_of

# The first outputs of SplitMix64 for the start 1234567, as its author publishes them.
PUBLISHED = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821]


def test_the_bulk_stream_is_splitmix64() -> None:
    assert many_bits(1234567, 0, 5).tolist() == PUBLISHED


def test_single_and_bulk_streams_agree() -> None:
    chance = Chance(7, "a", "b")
    assert [chance.bits() for _ in range(9)] == many_bits(start_of(7, "a", "b"), 0, 9).tolist()


def test_a_stretch_of_a_stream_does_not_depend_on_where_it_starts() -> None:
    assert many_bits(1, 0, 100)[40:].tolist() == many_bits(1, 40, 60).tolist()


def test_whole_numbers_reach_both_bounds_and_no_further() -> None:
    chance = Chance(1, "bounds")
    assert {chance.whole(3, 5) for _ in range(200)} == {3, 4, 5}
    assert set(many_whole(1, 0, [2] * 200).tolist()) == {0, 1, 2}


def test_labels_make_streams_of_their_own() -> None:
    assert start_of(1, "a") != start_of(1, "b") != start_of(2, "b")
