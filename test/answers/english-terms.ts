import { stemmer } from "@orama/stemmers/english";

/**
 * What the English sentences call the clauses' Danish words, for everyday words that the lexicon has
 * no concept for or reads only in a question. Each word in any inflection.
 */
const TERMS = `
ability: evne
accordance: overensstemmelse henhold ifølge
account: hensyn højde
across: tværgående
action: handling
active: aktivt
activity: aktivitet
actors: aktører
additional: tilkøb
adjust: justere
administration: administrationens
affair: forhold juristen
affect: betydning
aim: målrettet tilstræbe
alteration: ændring
analysis: analyse
appears: fremstår
applies: gælder
approve: godkendt
area: område
arise: opstå
aside: afsætte
assess: vurdering
assurance: kvalitetssikring
authority: kompetence
available: tilgængelig
backup: personbackup
based: baseret udgangspunkt
basic: grundlæggende
basis: baggrund
before: inden
behaving: adfærd
benefit: tilgodese
best: bedst
better: øget
between: mellem
breach: overtrædelse
budget: budget
built: indarbejde
business: forretningssikkerhed
call: hedder tilsiger
care: varetægt
carry: udføre foretage
case: tilfælde
casework: sagsbehandling
cause: anledning
caused: forvoldt
check: efterkontrol
circumstances: omstændigheder
clarify: klarlægge
clear: klar
closely: nærmere
code: straffelov
combined: samlet
come: kommer
compliance: lovmedholdelighed
concerned: pågældende
concerning: vedr
concrete: konkret
connection: forbindelse
consider: behandle forholder
considerations: overvejelser
contact: berøring
contain: indeholde
content: indhold
continue: fortsat
continuous: løbende
control: styring
correct: korrekt
correspond: svarer
counter: imødegå
creating: skabe
current: gældende
damage: skade skader
danish: dansk
data: data
date: dato
define: defineret
demand: krav
department: it
depend: efter
digital: digital
digitalisation: digitalisering
disclosure: offentliggørelse
division: fordeling
draw: udarbejde udfærdige udforme
duty: funktion
earlier: tidligere
economic: økonomisk
effect: følger
efficiency: effektivisering
either: enten
elect: folkevalgt
element: element
emergency: nød
ensure: sikre sørge
enter: indgå
erode: udhule
essential: væsentlig
establish: etablere
event: hændelse
everywhere: overalt
exceeded: overskride
execution: udførelse
executive: direktionen
exist: forefindes eksisterende
expanded: udbygge
experienced: opleve
extended: udvidede
extensive: udstrakt
extent: omfang
far: muligt
field: område
final: endelige
finds: finder
fire: brand
fit: tilpasse
follow: følge efterleve
forestall: forebygge
form: danne rammer
functional: funktion
gain: effektivisering
general: generel
get: får
give: giver
given: forelagt
go: satse
grant: give
greatest: største
guidance: vejledning
guides: vejledninger
handle: håndtering behandle
help: medvirke
here: her
high: høj
horizon: horisont
human: menneskelige
ict: ikt
importance: betydning
includes: indebærer
individual: enkelte
information: informere
insight: indsigt
installations: installationer
instruction: instruktion
integrate: integreret
intend: tilsigtet
internal: intern
introduce: indføre
investing: investering
joint: fælleskommunale
justifies: berettige
keep: holde
know: ved bekendt
known: kendt
laid: udstukket
large: store
larger: større
law: lov
lay: udlægge
leader: leder
leave: overlade
legal: lov
lie: ligger
limit: begrænse
living: levende
local: lokal
location: lokation
logical: logisk
made: udarbejde rapportere
main: væsentlig
maintenance: vedligeholde
make: foretage udgøre
managing: administration styring
match: svarer
matters: forhold
mean: hjælp
meet: tilgodese
met: efterleve
method: metode
minimised: minimere
more: nærmere
most: vigtigste
national: national
natural: fysisk
necessary: fornøden
need: behov nødvendig
new: nye
notably: navnlig
number: nummer række
offer: tilbyde
once: gang
operate: drift
opportunities: muligheder
organisational: organisatorisk
outside: udefra
overall: overordnet samlet
own: ejer eget
part: del
particular: særlig
party: aktør
pcs: pc
person: ansvarlig
persons: person uvedkommende
physical: fysisk
place: placering etablere
plan: veltilrettelagt
plans: beredskabsplaner
point: udgangspunkt
possession: besiddelse
practice: praksis udmøntes
practise: praktisere
precise: præcis
presented: forelægges
primarily: primært
procedure: forretningsgang
process: behandle bearbejde
properly: forsvarligt
protection: databeskyttelse
public: offentlig
put: omsætte udmøntes etablere
question: pågældende
realised: realisere
reassuring: betryggende
regardless: uanset uafhængigt
regulate: regulering
regulatory: myndighedskrav
relate: relateret
relation: forhold
remote: fjernarbejdspladser
repair: udbedring
report: meddele
representative: folkevalgt
requirement: krav
responsible: ansvar
result: resultat følge
safeguards: sikringsforanstaltninger
satisfactory: tilfredsstillende
second: andet
section: afsnit
security: sikker informationssikkerhed
see: ser
serious: alvorlig
service: ydelser
set: fastlægge sætter fastlagt afsætte fastsat
settled: afklare
several: flere
share: medansvar
sharpen: skærpe
showing: udvise
significant: væsentlig
situation: situation
size: størrelse
solution: løsning
solve: løsning
sought: søges
special: særlig
specialist: fag
specialities: specialer
specified: specificeret
spread: udbrede
staff: personale
start: udgangspunkt
sub: delproces
subdivide: underopdele
subjects: emner
subsequent: efterkontrol
supplementary: supplerende
system: systemer
taken: tage iværksætte
takes: tage deltage
taking: hensyntagen
text: tekst
time: tid
together: sammen
top: øverst
types: typer
typically: typisk
underlying: underliggende datagrundlag
unintended: ubevidst utilsigtet
unit: enhed
usable: anvendelig
use: bruge anvende benytte
value: værdi
various: forskellige
verifiable: kontrollerbar
very: meget
view: betragtning
want: vil
way: vis måde
well: samt veltilrettelagt
whatever: uanset
whole: hele
wholly: helt
wish: ønske
work: arbejde
`;

/** From the stem of an English word to the Danish words it stands for. */
export const ENGLISH_TERMS: ReadonlyMap<string, readonly string[]> = termsByStem();

function termsByStem(): Map<string, string[]> {
  const terms = new Map<string, string[]>();
  for (const line of TERMS.trim().split("\n")) {
    const [english = "", danish = ""] = line.split(": ");
    const stemmed = stemmer(english);
    terms.set(stemmed, [...(terms.get(stemmed) ?? []), ...danish.split(" ")]);
  }
  return terms;
}
