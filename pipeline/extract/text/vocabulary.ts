/** Closed classes of English words: the parts of the grammar that do not grow with the subject. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

export const months: ReadonlyMap<string, number> = new Map(
  "january february march april may june july august september october november december"
    .split(" ")
    .map((month, index) => [month, index + 1])
)

export const ordinals: ReadonlyMap<string, number> = new Map(
  "first second third fourth fifth sixth".split(" ").map((word, index) => [word, index + 1])
)

export const prepositions =
  wordSet(`of in on at by for from to with without within between among amongst into onto over under
  above below against about around across through throughout during since until till before after behind beyond despite
  except including concerning regarding involving involved per via towards toward upon as than alongside besides`)

export const determiners = wordSet(
  "the a an this that these those such each every all both some any no its their his her our another other various several certain numerous"
)

export const conjunctions = wordSet(
  "and or but nor while whereas although though because if when where so yet whether unless once"
)

export const relatives = wordSet("who whom whose which that")

export const pronouns = wordSet("it they he she we you them him us itself themselves there")

export const auxiliaries =
  wordSet(`is are was were be been being has have had having do does did will would shall should can could
  may might must cannot`)

/** Marks and words between the items of a list. */
export const joiners = wordSet(", ; and")

/** Words that stand for those named before. */
export const groupPronouns = wordSet("them these those")

/** Auxiliaries of a plural subject. */
export const haveOrBe = wordSet("had were have are")

/** The past forms of the passive. */
export const wereWasOrBeen = wordSet("were was been")

/** Words for the last of those named before. */
export const lastOrLatter = wordSet("last last-mentioned last-named latter")

/** Words for the time before. */
export const previousPrecedingOrPrior = wordSet("previous preceding prior")

/** The forms that join a subject to what it is. */
export const formsOfBe = wordSet("is are was were")

/** "Women account for 40 per cent". */
export const formsOfAccount = wordSet("account accounts accounted")

/** Where a phrase ends: a mark, or the end of the text, which has no word. */
export const pauseOrEnd: ReadonlySet<string> = new Set(["", ",", ".", ";"])

/** So too, or at the end of a bracket. */
export const pauseBracketOrEnd: ReadonlySet<string> = new Set([...pauseOrEnd, ")"])

/** Adverbs and the like that stand between a verb and what it governs. */
export const adverbs =
  wordSet(`also only just mainly mostly primarily largely approximately roughly nearly almost currently
  respectively together however therefore thus then already still even further furthermore moreover not never each overall
  alone elsewhere annually monthly nationwide worldwide abroad nationally globally previously subsequently finally effectively duly`)

export const functionWords: ReadonlySet<string> = new Set(
  [prepositions, determiners, conjunctions, relatives, pronouns, auxiliaries, adverbs].flatMap((words) =>
    Array.from(words)
  )
)

/** A word that says how others hang together, and nothing of the subject. */
export const isFunctionWord = (word: string): boolean => functionWords.has(word)

/** Verbs of State-report prose whose past form a reader would otherwise take for an adjective. */
export const finiteVerbs =
  wordSet(`left rose fell came went grew dropped stood made took gave held ran led met saw had became
  reached entered returned departed arrived lived worked attended received benefited participated obtained completed
  accounted represented comprised constituted consisted corresponded amounted totalled totaled remain remains remained involved concerned
  related covered focused come comes live lives work works represent represents account accounts make makes constitute
  comprise comprises include includes stated said declared reported join joins relate relates involve say report
  won lost died sought chose spent paid sent brought bought sold taught wrote began exceeded increased decreased declined doubled tripled
  born enrolled graduated migrated emigrated collected found contain contains provide provides provided belong belongs range`)

/** Nouns that are plural without an s, or have an irregular plural. */
export const irregularPlurals: ReadonlyMap<string, string> = new Map([
  ["people", "person"],
  ["persons", "person"],
  ["men", "man"],
  ["women", "woman"],
  ["children", "child"],
  ["police", "police"],
  ["staff", "staff"],
  ["personnel", "personnel"],
  ["youth", "youth"],
  ["policemen", "policeman"],
  ["policewomen", "policewoman"],
  ["schoolchildren", "schoolchild"],
  ["servicemen", "serviceman"],
  ["grandchildren", "grandchild"],
  ["series", "series"],
  ["criteria", "criterion"],
  ["campuses", "campus"],
  ["statuses", "status"],
  ["processes", "process"],
  ["premises", "premises"],
  ["offences", "offence"],
  ["sentences", "sentence"],
  ["services", "service"],
  ["cases", "case"],
  ["leases", "lease"],
  ["purchases", "purchase"],
  ["databases", "database"],
  ["houses", "house"],
  ["nurses", "nurse"],
  ["courses", "course"],
  ["universities", "university"],
  ["responses", "response"],
  ["expenses", "expense"],
  ["licences", "licence"],
  ["causes", "cause"],
  ["clauses", "clause"],
  ["spouses", "spouse"],
  ["releases", "release"],
  ["increases", "increase"],
  ["diseases", "disease"],
  ["movies", "movie"]
])

const sibilantPlural = /(?:sh|ch|x|ss|zz)es$/

/** The singular of an English noun, as far as rules go: "agencies" -> "agency", "complaints" -> "complaint". */
export function singular(noun: string): string {
  const irregular = irregularPlurals.get(noun)
  if (irregular !== undefined) return irregular
  const length = noun.length
  if (
    length < 4 ||
    noun[length - 1] !== "s" ||
    noun.endsWith("ss") ||
    noun.endsWith("us") ||
    noun.endsWith("is")
  )
    return noun
  if (noun.endsWith("wives")) return `${noun.slice(0, -3)}fe`
  if (noun.endsWith("ies") && length > 4) return noun.slice(0, -3) + "y"
  if (noun.endsWith("es") && sibilantPlural.test(noun)) return noun.slice(0, -2)
  return noun.slice(0, -1)
}

export const isPlural = (noun: string): boolean =>
  irregularPlurals.has(noun) || (noun.length > 3 && singular(noun) !== noun)

/** Units of time that are counted, as lemmas. */
export const timeUnits = wordSet("hour minute day week month year")

/** Who belongs to a State by its law. */
export const nationalsOrCitizens = wordSet("nationals citizens")

/** Pairs and small sets of words that many rules of reading ask for. */
export const commaOrSemicolon = wordSet(", ;")

export const commaOrAnd = wordSet(", and")

export const articles = wordSet("a an the")

export const nearly = wordSet("about almost approximately around just nearly only over some")

export const ofOrAmong = wordSet("among of")

export const isOrAre = wordSet("are is")

export const inOrAt = wordSet("at in")

export const fromOrTo = wordSet("from to")

export const isOrWas = wordSet("is was")

export const itOrThey = wordSet("it they")

export const themOrWhom = wordSet("them whom")

export const theseOrThose = wordSet("these those")

export const wasOrWere = wordSet("was were")

export const whichOrWhom = wordSet("which whom")
