"""Forms that no rule of English spelling leads back to their lemma."""

from typing import Final

_FORMS: Final = """
say: says said saith
tell: told
write: wrote written
speak: spoke spoken
think: thought
feel: felt
find: found
know: knew known
see: saw seen
hear: heard
hold: held
keep: kept
make: made
give: gave given
get: got gotten
go: went gone goes
come: came
take: took taken
show: shown
put: put
read: read
cut: cut
let: let
set: set
bet: bet
quit: quit
cast: cast
spread: spread
broadcast: broadcast
forecast: forecast
mean: meant
understand: understood
misunderstand: misunderstood
stand: stood
withstand: withstood
swear: swore sworn
bear: bore borne
forswear: forswore forsworn
choose: chose chosen
shake: shook shaken
strike: struck stricken
ring: rang rung
sing: sang sung
begin: began begun
foresee: foresaw foreseen
foretell: foretold
overhear: overheard
withdraw: withdrew withdrawn
draw: drew drawn
throw: threw thrown
withhold: withheld
uphold: upheld
behold: beheld
seek: sought
teach: taught
catch: caught
fight: fought
bring: brought
buy: bought
leave: left
lead: led
plead: pled
mislead: misled
forget: forgot forgotten
forbid: forbade forbidden
forgive: forgave forgiven
shoot: shot
spit: spat
spin: spun
sting: stung
fling: flung
hang: hung
stick: stuck
dig: dug
sink: sank sunk
shrink: shrank shrunk
send: sent
spend: spent
lend: lent
bend: bent
rend: rent
lose: lost
learn: learnt
spell: spelt
dream: dreamt
smell: smelt
sell: sold
pay: paid
lay: laid
lie: lying lain lies lied
deny: denied denies
deal: dealt
meet: met
sit: sat
run: ran
win: won
rise: rose risen
arise: arose arisen
break: broke broken
fall: fell fallen
grow: grew grown
blow: blew blown
override: overrode overridden
undertake: undertook undertaken
overtake: overtook overtaken
mistake: mistook mistaken
misread: misread
rethink: rethought
retell: retold
rebut: rebutted rebutting
be: am is are was were been being
have: has had having
do: does did done doing
criticism: criticisms
analysis: analyses
hypothesis: hypotheses
thesis: theses
axe: axed
bias: biased
focus: focused focuses focusing focussed
"""

#: A form and its lemma.
LEMMA_OF: Final = {
    form: entry.partition(":")[0]
    for entry in _FORMS.strip().splitlines()
    for form in entry.partition(":")[2].split()
}
