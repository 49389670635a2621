"""The loop: epochs over articles that are cut and named anew each time.

The weights that count are a running average of those that training passes
through: they score better than the last ones, and cost nothing.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from claimdb.bench.polnear import Annotated
from claimdb.extract.neural.pieces import LENGTH, Pieces
from claimdb.training.batches import Batch, batch
from claimdb.training.examples import Example, examples
from claimdb.training.network import Network
from claimdb.training.priors import priors
from claimdb.training.swaps import restyled, swappable, swapped

#: Windows looked at together, so that those of one batch are of like length.
_POOL: Final = 64
#: Pieces that the first window of an article has at the least.
_SHORTEST: Final = 48
#: Articles whose distances are counted.
_COUNTED: Final = 150

Loss: TypeAlias = Callable[[Network, Sequence[Example]], Tensor]


@dataclass(frozen=True, slots=True)
class Plan:
    """How a network is trained; the defaults are those of the model that ships.

    After ``epochs`` come ``more_epochs`` at half the rates and with other dice.
    ``word_weight`` is that of ``distil.likeness``, in ``epochs`` alone: at last only
    answers count.
    """

    epochs: int = 4
    more_epochs: int = 2
    pieces: int = 1280
    encoder_rate: float = 1.5e-4
    head_rate: float = 1e-3
    weight_decay: float = 0.01
    warm_up: float = 0.06
    clip: float = 1.0
    link_weight: float = 0.2
    word_weight: float = 0.0
    average: float = 0.998
    swapped: float = 0.4
    seed: int = 1


def train_twice(
    network: Network,
    articles: Sequence[Annotated],
    pieces: Pieces,
    plan: Plan,
    tell: Callable[[str], None],
    keep: Callable[[Network], None],
    *,
    losses_of: tuple[Loss | None, Loss | None] = (None, None),
) -> Network:
    """Train a network, train it on, and return the mean of the weights of both times.

    ``keep`` gets what there is after each epoch of the first time; ``losses_of``
    has the ``loss_of`` of ``train`` for each time.
    """
    loss, later = losses_of
    first = train(network, articles, pieces, plan, tell, keep, loss_of=loss)
    if not plan.more_epochs:
        return first
    on = replace(
        plan,
        epochs=plan.more_epochs,
        encoder_rate=plan.encoder_rate / 2,
        head_rate=plan.head_rate / 2,
        seed=plan.seed + 1,
    )
    second = train(deepcopy(first), articles, pieces, on, tell, lambda _: None, loss_of=later)
    return mean(first, second)


def start(network: Network, articles: Sequence[Annotated], pieces: Pieces) -> None:
    """Give a fresh network's links the distances that articles have."""
    some = [one for article in articles[:_COUNTED] for one in examples(article, pieces)]
    buckets = network.cue_of.buckets.tolist()
    both = priors(some, buckets, len(buckets) // 2)
    with torch.no_grad():
        for pointer, prior in zip((network.cue_of, network.source_of), both, strict=True):
            pointer.distance.copy_(torch.tensor(prior))


def mean(one: Network, other: Network) -> Network:
    """Return a network whose weights lie halfway between those of two."""
    weights, others = one.state_dict(), other.state_dict()
    halfway = deepcopy(one)
    halfway.load_state_dict({name: (weights[name] + others[name]) / 2 for name in weights})
    return halfway


def train(
    network: Network,
    articles: Sequence[Annotated],
    pieces: Pieces,
    plan: Plan,
    tell: Callable[[str], None],
    keep: Callable[[Network], None],
    *,
    loss_of: Loss | None = None,
) -> Network:
    """Train a network in place and return its running average.

    ``keep`` gets the average after each epoch. ``loss_of`` takes the place of what people
    marked: it is given the network and examples.
    """
    loss_of = loss_of or marked(plan.link_weight)
    torch.manual_seed(plan.seed)
    dice = random.Random(plan.seed)
    # 30,000 rows, of which a batch meets a few hundred, would cost a third of each step.
    network.encoder.embeddings.word_embeddings.weight.requires_grad_(requires_grad=False)
    optimizer = _optimizer(network, plan)
    names = swappable(articles)
    total = plan.epochs * _steps(articles, pieces, plan)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: _rate(step / total, plan.warm_up)
    )
    averaged = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(plan.average))
    network.train()
    step, seen = 0, 0.0
    for epoch in range(plan.epochs):
        drawn = [_drawn(article, names, plan, dice) for article in articles]
        made = [
            example
            for article in drawn
            for example in examples(article, pieces, dice.randint(_SHORTEST, LENGTH))
        ]
        for chosen in _batches(made, plan.pieces, dice):
            loss = loss_of(network, chosen)
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), plan.clip)
            optimizer.step()
            optimizer.zero_grad()
            schedule.step()
            averaged.update_parameters(network)
            step += 1
            seen = loss.item() if step == 1 else 0.98 * seen + 0.02 * loss.item()
            if step % 50 == 0:
                tell(
                    f"epoch {epoch + 1} of {plan.epochs}, step {step} of about {total}: {seen:.4f}"
                )
        keep(averaged.module)
    return averaged.module


def marked(link_weight: float) -> Loss:
    """Return the loss of a network that should mark as people did."""
    return lambda network, chosen: losses(network, batch(chosen), link_weight)


def losses(network: Network, given: Batch, link_weight: float) -> Tensor:
    """Return the loss of a batch: tags, and a share of each kind of link."""
    tags, cues, sources = network(*given.inputs)
    found = _loss(tags, given.tags)
    return found + link_weight * (_loss(cues, given.cues) + _loss(sources, given.sources))


def _loss(scores: Tensor, wanted: Tensor) -> Tensor:
    # A batch without any cue has no source to point at: a mean over nothing would be no number.
    if not bool((wanted >= 0).any()):
        return scores.sum() * 0
    return cross_entropy(scores.flatten(0, 1), wanted.flatten())


def _optimizer(network: Network, plan: Plan) -> torch.optim.Optimizer:
    groups: dict[tuple[bool, bool], list[nn.Parameter]] = {}
    for name, weights in network.named_parameters():
        if weights.requires_grad:
            is_encoder = name.startswith("encoder.")
            groups.setdefault((is_encoder, weights.dim() > 1), []).append(weights)
    return torch.optim.AdamW(
        [
            {
                "params": weights,
                "lr": plan.encoder_rate if is_encoder else plan.head_rate,
                "weight_decay": plan.weight_decay if is_matrix else 0.0,
            }
            for (is_encoder, is_matrix), weights in groups.items()
        ],
        # One pass over all weights in place of one for each: a tenth of a step.
        fused=True,
    )


def _rate(done: float, warm_up: float) -> float:
    """Return the share of the full rate: up at first, then down to nothing, in lines."""
    return min(done / warm_up, max(0.0, (1 - done) / (1 - warm_up)))


def _drawn(article: Annotated, names: frozenset[str], plan: Plan, dice: random.Random) -> Annotated:
    """Return the article as this epoch has it."""
    if dice.random() < plan.swapped:
        article = swapped(article, names, dice)
    return restyled(article, dice)


def _steps(articles: Sequence[Annotated], pieces: Pieces, plan: Plan) -> int:
    """Return about how many batches an epoch has."""
    dice = random.Random(plan.seed)
    made = [example for article in articles for example in examples(article, pieces)]
    return sum(1 for _ in _batches(made, plan.pieces, dice))


def _batches(made: Sequence[Example], most: int, dice: random.Random) -> Iterator[list[Example]]:
    """Yield the examples in random order, as many together as have ``most`` pieces."""
    order = list(made)
    dice.shuffle(order)
    ready = []
    for start in range(0, len(order), _POOL):
        pool = sorted(order[start : start + _POOL], key=lambda one: len(one.window.pieces))
        chosen: list[Example] = []
        for example in pool:
            if chosen and len(example.window.pieces) * (len(chosen) + 1) > most:
                ready.append(chosen)
                chosen = []
            chosen.append(example)
        ready.append(chosen)
    dice.shuffle(ready)
    yield from ready
