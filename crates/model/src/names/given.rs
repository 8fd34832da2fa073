//! Words the detector of names knows: given names of several languages, and words that look like a name and are none.
//! Written for this project from common knowledge; nothing was copied from a list of names. A list of names is facts, and
//! what is here is under the project's own licence. All folded: lower case, without accents.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Given names that are hardly anything else.
const GIVEN: &str = "
aleksander aleksandra alphonse antje annegret aoife beverley carrie constantin damien edeltraud enrico eoin ewan fergus frauke
fraser geoff gesa halina hamish hauke heidi hildegard hiroshi ilse imke irmgard jadwiga jorn karolina katarzyna kenji kimberly
lukasz maren marlies megan mei mirko niamh rhys ronny roswitha siobhan sonke wei wiebke yuki
aaron abby abdul abdullah abigail adam adele aditya adrian adriana agata agnes agnieszka ahmed ahmet aidan aisha alan albert
alberto alejandra alejandro alessandro alex alexander alexandra alexandre alexandria alexis alfred ali alice alicia alina
alison allan allison alyssa amanda amelie amina amit amy ana andre andrea andreas andres andrew andrzej angela angelica
angelika angelo anil anita anja anjali ann anna anne anneliese annett annette annika anthony antoine antonia antonio anton
anusha aria ariana arjun armin arnold arthur arturo asha ashley astrid audrey aurelie axel ayse barbara barry bart beata
beate beatrice beatriz becky ben benjamin bernadette bernard bernd bernhard beth bethan bethany betty beverly bianca birgit
björn bjorn bob bogdan bonnie brad bradley brandi brandon brenda brendan brett brian brianna bridget brigitte britta
brittany bruce bruno bryan byron caitlin callum cameron camila camille carina carl carla carlos carmen caroline carolyn
carsten catherine cathy cecile cecilia celine chantal charlene charles charlie charlotte cheryl chloe chris christa
christiane christina christine christoph christophe christopher christy cindy claire clara claudia claudio claus clemens
clement cody colin colleen connie connor conny corey corinna corinne courtney craig cristina curtis cynthia dagmar dale
damian dan dana daniel daniela danielle danny dariusz darius darlene darrell darren dave david dawid dean debbie deborah
debra deepa deepak delphine denis denise dennis derek detlef devin diana diane diego dieter dimitri dirk dolores dominik
dominique donald donna dorota doris dorothea dorothy doug douglas duncan dustin dwayne dylan eckhard eddie edgar edith
eduardo edward edwin eileen eleanor elena eli elias elif elisa elisabeth elise elizabeth elke ella ellen elodie elsa emil
emilia emilie emily emma emmanuel emre enrique eric erica erich erik erika erin ernst esra esteban esther ethan eugene eva
evan evelyn evelyne ewa fabian fabienne fatima fatma felicia felipe felix ferdinand fernanda fernando fiona florian
francesca francesco francine francis francisco franck francois franz franziska fred freddie frederic frederick frederik
friedrich fritz gabriel gabriela gabriele gareth gary gavin geoffrey georg george gerald geraldine gerard gerd gerhard
gertrud gilbert gilberto gillian gina giovanni gisela giulia giuseppe gloria gordon graham greg gregor gregory greta
grzegorz guillaume guillermo gunter gunther gustav guy hannah hanna hannelore hannes hans harald harold harriet harry
hassan hasan hatice heike heiko heinrich heinz helen helena helene helga helmut hendrik henning henri henrik henry herbert
hermann hilda hilde holger horst howard hubert hugh hugo hulya huseyin ian ibrahim igor ilona imran ines inga inge ingo
ingrid irena irene irina isaac isabel isabell isabella isabelle ismail ivan jacek jackie jackson jaclyn jacob jacqueline
jacques jaime jake jakob jakub james jamie jan jana jane janet janice janina janine jared jasmin jasmine jason javier jay
jean jeanette jeanne jeff jeffery jeffrey jenna jennifer jenny jens jeremy jerome jerry jesse jessica jesus jill jim jimmy
jo joachim joan joann joanna joanne jochen jodie jody joe joel joerg joey johan johann johanna johannes john johnny jon
jonas jonathan jorg jorge jose josef josefine joseph josephine joshua juan juana juanita judith judy julia julian juliane
julie julien juliette julius jurgen justin justine kamil karan kareem karen karin karina karl karla karsten kaspar kate
katharina katherine kathleen kathrin kathryn kathy katie katja katrin katrina kavita kayla keith kelli kelly kelsey ken
kendra kenneth kerry kerstin kevin khalid kieran kim kirsten kirsty klara klaus konrad kristen kristin kristina kristine
krystyna krzysztof kumar kurt kyle kylie lakshmi larry lars latoya laura lauren laurent laurence laurie lea leah lee leila
lena leo leon leonard leonie leroy leslie leticia liam lilian lillian linda lindsay lindsey linus lisa liz lorenzo lori
lothar louis louise luca lucas lucia lucie lucy ludwig luis luisa lukas luke luz lydia lynn madeleine madison magdalena
maggie mahmoud maik maike malcolm malgorzata malte mandy manfred manish manuel manuela marc marcel marcela marcelo marcia
marcin marco marcus marek margaret margarita margot margret maria mariam mariana marianne marie mariella marina mario marion
marissa marius markus marlene marlen marta martha martin martina martyn marvin mary maryam mateo mateusz mathias mathieu
mathilde matt matteo matthew matthias maureen maurice maxime maximilian mehmet meike melanie melinda melissa meredith mia
michael michaela michal micheal michel michele michelle miguel mike mikhail milan mindy miranda miriam mitchell mohamed
mohammad mohammed molly monica monika monique moritz muhammad murat mustafa myriam nadia nadine nadja naomi natalia natalie
natasha nathalie nathan neha neil nele nicholas nick nico nicola nicolas nicole niels nigel nikita niklas nikolai nils nina
noah noel noemie nora norbert norma norman oksana olaf oleg olga oliver olivia olivier omar oscar oskar osman otto owen
pablo pam pamela paola pascal patricia patrick patrik patty paul paula pauline pawel pedro peggy peter petra phil philip
philipp philippa phillip pierre piotr pooja priya priyanka rachel rafael rahul rainer raj rajesh ralf ralph ramona ramon
randy raphael ravi raymond rebecca regina reginald reiner reinhard renate rene ricardo richard rita robert roberta roberto
robin robyn rodney rodrigo roger roland rolf roman ronald ronnie rosa rosemary rosie ross roxanne roy rudi rudolf rupert
russell ruth ryan ryszard sabine sabrina sally salma sam samantha samir samuel sandeep sandra sandy sanjay santiago sara
sarah sascha saskia scott sean sebastian selma sergio serkan seth shane shannon sharon shaun shawn sheila shelly sherri
sherry shirley sibylle siegfried sigrid silke silvia simon simone sinead sofie sonia sonja sonya sophia sophie stacey stacy
stan stefan stefanie steffen stella stephan stephane stephanie stephen steve steven stewart stuart sunil sunita susan susanne
susann susie suzanne sven svenja svetlana sylvia sylvie tamara tammy tania tanja tanya tara tatjana taylor ted teresa
terence terrence terri terry theo theodore theresa therese thierry thomas thorsten tim timo timothy tina tobias todd tom
tomas tomasz tommy toni tony torsten tracey traci tracy travis trevor tristan troy tyler udo ulrich ulrike ursula ute uwe
valentina valerie vanessa veronica veronika veronique vicki vicky vijay vikram viktor vincent vivek vivian volker waltraud
walter wanda wayne wendy werner wilfried wilhelm william wojciech wolfgang xavier yann yasmin yolanda yusuf yves yvonne
zachary zeynep zoe zofia zuzanna";

/// Given names that are ordinary words, places or things too: only with something beside them that speaks for a person.
const DOUBTFUL: &str = "
abel ace alma amber angel april art ash august aurora austin autumn basil bay bella berry bill blake blanche brook brooke
brooks buck candy carol carson carter chance charity chase chelsea cherry chip christian christiana chuck clay cliff cole
cooper coral crystal daisy dakota dallas dawn denver destiny dick dixie dolly dominic don drew duke earl easter eden elle
ember ernest eve faith fern flora florence ford forrest frank gene georgia ginger glen grace grant hailey hank harmony harper
hazel heath heather heaven herb holly hope houston hunter imani iris ivy jack jade jasper jersey jewel jordan joy june justice
kai kay kent king lance lane laurel lily lincoln logan london lou lucky mark marsha marshall mason matilda max maxi may melody
mercedes merry miles milo minnie misty morgan myrtle nelson nova olive opal paige paris pat patience pearl penny peg piper
pierce porter prince queen rain ray reed rich river rob robbie rod rose rowan ruby rusty sage savannah sergeant shelby sid
sidney sierra sky skye sofia sonny star sterling stone storm sue summer sunny sydney tad tanner terra tiffany trinity trip van
vera victor victoria viola violet virginia wade ward warren will willow woody";

/// Capitalised words that are no person: days, months, languages, places, trades, departments, makers and products.
const NO_NAME: &str = "
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
november december montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar marz juni juli oktober
dezember spring summer autumn winter christmas easter english german french spanish turkish polish italian dutch american
british european indian chinese japanese germany england london france paris europe america india china usa uk berlin
hamburg munchen koln wien zurich york california texas florida chicago boston manchester birmingham leeds bristol atlanta
agent agents customer customers caller callers client clients supervisor supervisors manager managers management colleague
leader team teams staff lead trainer host hosts agency company companies department office officer desk branch bureau court
billing claims retention returns scheduling support technical sales service services collections legal marketing finance
hr it crm sap erp faq pdf sms csv url id vpn usb pc os tv ok kpi app api ceo cfo coo cto pin iban bic vat inc llc ltd gmbh
ag kg corp co plc group holdings partners associates trust fund union bank banks banking mortgage mortgages financial loan
loans lending card cards credit debit account accounts insurance capital savings federal dollar funding recovery debt center third party national citizens first one american
express equifax experian transunion trans fico chase citi citibank citicard wells fargo barclays barclaycard hsbc santander
synchrony discover paypal ocwen navient nationstar ditech seterus nelnet suntrust pnc ally amex visa mastercard walmart amazon
google apple microsoft windows office outlook excel word teams xbox playstation iphone ipad android samsung galaxy sony nokia
spotify netflix hulu twitter facebook instagram whatsapp youtube gmail yahoo ebay uber lyft tesco sainsbury argos delta
verizon comcast spectrum vodafone telekom sprint idea jio virgin british airways southwest united lufthansa bahn salesforce
zendesk genesys avaya citrix jira slack zoom ledger mailroom paydesk portal system systems program programme project platform
website internet online store shop street road avenue station airport building center centre house hotel north south east west
northern southern eastern western central new old great good dear sir madam mr mrs ms miss dr prof lord god hello hi hey
thanks thank please yes no sorry order invoice ticket refund complaint report contract form letter email mail phone mobile
number code address policy law act bill rights consumer protection commission government state county city district the a an
i im he she it we you they this that these those there here who what when where why how my your his her our their its and or
but if so as at by for from in into of on to with after before because while although however also then than not never
nobody everybody everyone somebody someone anyone nothing something all both each every some any many most other another
again always now today tomorrow yesterday later still just only even once twice
kunde kunden kundin kundinnen anrufer anruferin kollege kollegin kollegen mitarbeiter mitarbeiterin teamleiter teamleiterin
chef chefin schicht abteilung buchhaltung vertrieb technik lager versand rechnung mahnung vertrag konto nummer system
bildschirm passwort ticket termin pause montags der die das ein eine und oder aber wenn weil nach vor mit ohne bei aus
er sie es wir ihr ich du man niemand jemand jeder alle heute morgen gestern immer nie noch schon";

/// Forms of address; the name is what follows.
pub(super) const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "sir",
    "herr",
    "herrn",
    "frau",
    "fraulein",
    "hr",
    "fr",
    "senor",
    "senora",
    "sr",
    "sra",
    "mme",
    "madame",
    "monsieur",
    "signor",
    "signora",
    "pan",
    "pani",
    "bay",
    "bayan",
];

/// Small words inside family names.
pub(super) const PARTICLES: &[&str] = &[
    "van", "von", "de", "der", "den", "del", "di", "da", "dos", "la", "le", "bin", "ibn", "al", "el", "zu", "ter",
    "ten",
];

fn words(list: &'static str) -> HashSet<&'static str> {
    list.split_whitespace().collect()
}

static GIVEN_SET: LazyLock<HashSet<&'static str>> = LazyLock::new(|| words(GIVEN));
static DOUBTFUL_SET: LazyLock<HashSet<&'static str>> = LazyLock::new(|| words(DOUBTFUL));
static NO_NAME_SET: LazyLock<HashSet<&'static str>> = LazyLock::new(|| words(NO_NAME));

/// A given name; of a double one (Hans-Joachim) the first part decides.
pub(super) fn is_given(folded: &str) -> bool {
    let first = folded.split('-').next().unwrap_or(folded);
    GIVEN_SET.contains(folded) || (first.len() > 2 && GIVEN_SET.contains(first))
}

/// A given name that is often something else.
pub(super) fn is_doubtful(folded: &str) -> bool {
    DOUBTFUL_SET.contains(folded)
}

/// A word that is no name, however it is written.
pub(super) fn is_no_name(folded: &str) -> bool {
    NO_NAME_SET.contains(folded)
}
