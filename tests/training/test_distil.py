"""A small network that learns from a large one's answers."""

from pathlib import Path

import pytest

pytest.importorskip("torch", reason="training needs PyTorch: pip install 'claimdb[train]'")
pytest.importorskip("transformers", reason="training needs it: pip install 'claimdb[train]'")

import torch
from transformers import BertConfig

from claimdb.bench.polnear import Annotated
from claimdb.extract.neural import tagger
from claimdb.extract.neural.pieces import Pieces
from claimdb.training.batches import Batch, batch
from claimdb.training.distil import Teacher, likeness
from claimdb.training.examples import Example, examples
from claimdb.training.export import export
from claimdb.training.network import Network, activity, slender
from claimdb.training.restore import restored

PIECES = Pieces(Path(tagger.__file__).parent / "models" / "vocabulary.json")
# Graphs are drawn by the older exporter of PyTorch, whose parts warn that they are old.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
TEXTS = ("Ann Lee said it rained.", "“No,” the mayor of Otley told the radio on Friday. “Never.”")


@pytest.fixture
def deep() -> Network:
    """Return a network of three thin layers, its weights drawn by fixed dice."""
    torch.manual_seed(4)
    network = Network(
        BertConfig(hidden_size=32, num_hidden_layers=3, num_attention_heads=2, intermediate_size=24)
    )
    for weights in network.parameters():
        # Alike ones, such as fresh biases, would be one in a graph; trained ones are not.
        torch.nn.init.normal_(weights, std=0.2)
    network.eval()
    return network


@pytest.fixture
def graph(deep: Network, tmp_path: Path) -> Path:
    """Return its graph in integers, as models ship."""
    export(deep, tmp_path / "deep.onnx")
    return tmp_path / "deep.onnx"


def lessons() -> list[Example]:
    """Return two windows of different length."""
    return [one for text in TEXTS for one in examples(Annotated("one", text, (), {}), PIECES)]


def given() -> Batch:
    """Return them side by side."""
    return batch(lessons())


def test_a_network_that_loses_nothing_answers_as_before(deep: Network) -> None:
    """All layers at their whole width are the same network."""
    whole = slender(deep, (0, 1, 2), 24, activity(deep, [given()]))
    with torch.no_grad():
        for before, after in zip(deep(*given().inputs), whole(*given().inputs), strict=True):
            assert torch.allclose(before, after, atol=1e-5)


def test_the_first_and_the_last_layer_stay_with_the_places_that_move_most(deep: Network) -> None:
    """Of two layers' inner places those with the largest activity are left, in their order."""
    moved = [torch.ones(24) for _ in range(3)]
    moved[2][[3, 20]] = 100.0
    small = slender(deep, (0, 2), 2, moved)
    old, new = deep.encoder.encoder.layer, small.encoder.encoder.layer
    assert torch.equal(new[1].intermediate.dense.weight, old[2].intermediate.dense.weight[[3, 20]])
    assert torch.equal(new[1].output.dense.weight, old[2].output.dense.weight[:, [3, 20]])
    assert torch.equal(new[0].attention.self.query.weight, old[0].attention.self.query.weight)
    assert len(deep.encoder.encoder.layer) == 3


def test_answers_are_shares_of_each_word_and_nothing_for_padding(graph: Path) -> None:
    """The shares of a word sum to one, those of what is no word to nought."""
    said = Teacher(graph, threads=1).answers(lessons())
    for shares in (said.tags, said.cues, said.sources):
        assert torch.allclose(shares.sum(dim=2), said.weights, atol=1e-4)
    assert said.weights.sum(dim=1).tolist() == [len(one.window.starts) for one in lessons()]


def test_the_teacher_tells_what_its_encoder_makes_of_each_word(deep: Network, graph: Path) -> None:
    """As the network itself does, but for rounding; of padding nothing."""
    told = Teacher(graph, threads=1).answers(lessons())
    *inputs, _ = given().inputs
    with torch.no_grad():
        own = deep.words(*inputs)
    real = told.weights.bool()
    assert torch.allclose(told.words[real], own[real], atol=0.1)
    assert not told.words[~real].any()


def test_words_count_as_much_as_they_are_weighed(deep: Network, graph: Path) -> None:
    """Twice the weight adds twice as much; to the teacher itself, by rounding, less than half."""
    teacher = Teacher(graph, threads=1)
    half = slender(deep, (0, 2), 12, activity(deep, [given()])).eval()
    with torch.no_grad():
        none, one, two = (likeness(teacher, 0.3, w)(half, lessons()) for w in (0.0, 1.0, 2.0))
        own = likeness(teacher, 0.3, 1.0)(deep, lessons()) - likeness(teacher, 0.3)(deep, lessons())
    assert torch.isclose(two - none, 2 * (one - none), rtol=1e-3)
    assert own < (one - none) / 2


def test_nobody_is_as_like_the_teacher_as_itself(deep: Network, graph: Path) -> None:
    """Half of the network is further from its answers than all of it."""
    loss = likeness(Teacher(graph, threads=1), 0.3)
    half = slender(deep, (0, 2), 12, activity(deep, [given()])).eval()
    with torch.no_grad():
        assert loss(deep, lessons()) < loss(half, lessons())


def test_a_graph_is_restored_to_the_network_that_it_was(deep: Network, graph: Path) -> None:
    """Its layers and their width come from the graph, and its answers differ by rounding."""
    config = BertConfig(hidden_size=32, num_hidden_layers=9, num_attention_heads=2)
    again = restored(graph, config).eval()
    assert len(again.encoder.encoder.layer) == 3
    with torch.no_grad():
        for before, after in zip(deep(*given().inputs), again(*given().inputs), strict=True):
            assert torch.allclose(before, after, atol=0.05)


def test_restoring_a_graph_without_change_writes_the_same_integers(graph: Path) -> None:
    """What is restored and written again is restored the same, so that nothing wears off."""
    config = BertConfig(hidden_size=32, num_attention_heads=2)
    once = restored(graph, config)
    export(once, graph)
    for name, weights in restored(graph, config).state_dict().items():
        assert torch.allclose(once.state_dict()[name], weights, atol=1e-3), name


@pytest.mark.parametrize("count", [1, 2, 37, 318])
def test_a_distance_has_one_score_wherever_its_words_stand(deep: Network, count: int) -> None:
    """The score of a pair is that of its distance's bucket, signs told apart."""
    pointer = deep.cue_of
    place = torch.arange(count)
    apart = place[None, :] - place[:, None] + len(pointer.buckets) // 2
    assert torch.equal(pointer.distances(count), pointer.distance[pointer.buckets[apart]])
