// The words of the invented chats: what {slots} of sentences.js may be filled with. An entry may hold slots itself.
// Slots that count (`number`, `digits` …) are in speech.js.

const words = text => text.trim().split(/\s+/u);
const phrases = text =>
  text
    .trim()
    .split(/\s*[;\n]\s*/u)
    .filter(phrase => phrase !== '');

export const VOCABULARY = {
  first:
    words(`Ana Béla Chloé Dmitri Esra Farah Goran Hana Iván Jia Kofi Lena Mateo Noor Oskar Priya Quentin Rosa Søren
    Tomasz Ulrike Vera Wei Ximena Yusuf Zoë Amélie Bjørn Carmen Dáša Emre Fiona Günther Halina Inês Jürgen Katarzyna Liam
    Márta Niamh Olga Pavel Rasmus Sinéad Thandiwe Umar Valentina Wanjiru Yannick Zuzana Łukasz Aarav Beatriz Ciarán Divya`),
  last: words(`Okoro Falcão Wróbel Brandt Nowak Silva Müller Haddad Kimura Lindqvist Moreau Nagy Ortiz Petrov Quinn Rossi
    Schäfer Tanaka Ueda Vargas Weiß Yılmaz Zhang Abebe Bergström Costa Dvořák Eriksson Fischer García Horváth Ibrahim
    Jansen Kowalski Larsen Murphy Novák O'Brien Popescu Ramos Smith Turner Walker Young Harris Clarke Bennett Foster`),
  title: words('Ms Mr Mrs Dr'),
  thing:
    phrases(`coffee machine; desk lamp; armchair; bed frame; winter jacket; running shoes; phone case; router; headset
    washing machine; kettle; backpack; tent; mattress; bookshelf; tablet; charger; keyboard; office chair; bicycle helmet
    blender; vacuum cleaner; garden hose; rice cooker; suitcase; camera; monitor; microwave; fridge; set of knives
    raincoat; yoga mat; electric toothbrush; toaster; rug; mirror; sofa cover; drill; pressure cooker; projector`),
  brand: words(
    'Norda Velora Quillhaven Tessel Brightwood Kestrel Aurelia Fjällby Monté Sundial Harrow Pallas Ostara',
  ),
  model: phrases(
    '{brand} {upper}{digits:2}; {brand} {digits:3}; {brand} Mini; {brand} Plus {digits:1}; {upper}{upper}-{digits:4}',
  ),
  product: phrases('{thing}; {adjective} {thing}; {brand} {thing}; {thing} ({model}); {model}'),
  adjective:
    words(`new blue small large second cheap heavy black folding grey wireless broken spare old round wooden
    white expensive green narrow tall light striped refurbished yellow extra`),
  service:
    phrases(`subscription; monthly plan; mobile contract; insurance policy; savings account; premium membership; data plan
    booking; gift card; loyalty account; credit card; direct debit; home delivery; installation; extended warranty; travel pass`),
  place:
    words(`Porto Pécs Lyon Graz Leeds Cork Gdańsk Malmö Turin Ghent Basel Bergen Zürich Kraków Sevilla Köln Tartu Brno
    Bristol Utrecht Aarhus Nantes Split Galway Reading`),
  day: words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
  month: words('January February March April May June July August September October November December'),
  date: phrases(
    '{number:28} {month}; {day}; {day} {number:28} {month}; the {number:20}th; {month} {number:28}',
  ),
  when: phrases(`yesterday; this morning; last week; two days ago; on {date}; since {day}; a month ago; last {day}; on {day} afternoon
    {number:20} days ago; over the weekend; earlier today; at {clock}; around {clock}`),
  later: phrases(
    'by {day}; on {date}; before {clock}; tomorrow morning; this afternoon; within {number:14} days; next week; by the end of {month}',
  ),
  money: phrases(
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a dollar sign before a slot
    '€{number:190}.{digits:2}; £{number:190}.{digits:2}; ${number:400}.{digits:2}; ${number:90}; {number:300} euros; {number:80},{digits:2} €',
  ),
  order: phrases('Q-{digits:5}; {digits:8}; NW{digits:7}; {digits:4}-{digits:6}; {upper}{upper}{digits:6}'),
  status:
    phrases(`in transit; payment failed; awaiting stock; returned to sender; access denied; processing; label created; on hold
    out for delivery; error {digits:3}; cancelled by customer; pending review; session expired`),
  article: phrases(
    'Resetting your password; How to return a parcel; Moving house; Your first bill; Pairing the {thing}; Warranty and repairs',
  ),
  card: phrases(
    'card; card ending {digits:4}; bank account; PayPal account; original payment method; gift card',
  ),
  carrier: words('ParcelPost Speedline Hermia UrbanVan Nordfreight'),
  team: phrases(
    'billing team; returns desk; technical team; warehouse; delivery partner; fraud team; loyalty team; shop in {place}',
  ),
  feeling: words('annoyed disappointed confused worried surprised upset tired unhappy'),
  noun: words(`order parcel invoice account password delivery refund address payment receipt discount voucher contract email
    number box page app driver door label manual screen battery button cable website link message code bank statement
    neighbour office holiday birthday weekend kitchen garage building street lift key reason answer problem mistake question
    picture photo form colour size pair part screw handle wheel filter lid lamp plug signal line connection update version
    settings menu browser laptop phone computer tablet son daughter wife husband mother colleague landlord flat house`),
  verb: words(`checked tried opened called found received returned paid ordered cancelled changed lost missed broke sent
    wrote read bought installed restarted moved booked printed scanned signed confirmed replaced measured cleaned charged
    connected removed entered typed clicked waited asked noticed forgot kept carried unpacked closed`),
  adverb: words(
    'twice already again carefully yesterday quickly online somehow early later myself finally really today once',
  ),
  owner: words('my the your this our that another every one their'),
  joint: words('and but so because while although before after when since'),
  clause:
    phrases(`I {verb} {owner} {noun} {adverb}; the {noun} {verb} {owner} {noun}; nobody {verb} {owner} {adjective} {noun}
    {owner} {noun} was {adjective}; we {verb} {owner} {noun} and {owner} {noun}; {owner} {adjective} {noun} was never {verb}
    they {verb} {owner} {noun} for {number:9} {noun}s; {owner} {noun} in the {noun} was {verb} {adverb}
    someone {verb} it {adverb}; I {verb} the {noun} with {owner} {noun}; there was no {adjective} {noun} near the {noun}`),
  story: phrases(
    '{clause} {joint} {clause}; {clause}, {joint} {clause}; {clause}; {clause} {when}; {clause}, then {clause}',
  ),
};
