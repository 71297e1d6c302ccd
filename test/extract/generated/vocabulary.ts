/** A State with places of one kind and neighbours whose nationals live there; codes of ISO 3166. */
export interface Land {
  readonly state: string
  readonly kind: string
  readonly kinds: string
  /** Name and ISO 3166-2. */
  readonly places: ReadonlyArray<readonly [string, string]>
  /** Nationals, the adjective, alpha-3. */
  readonly peoples: ReadonlyArray<readonly [string, string, string]>
  /** What stands before and after an amount of money, and ISO 4217. */
  readonly money: ReadonlyArray<readonly [string, string, string]>
}

const dollars = ["US$ ", "", "USD"] as const
const euros = ["", " euros", "EUR"] as const

export const lands: ReadonlyArray<Land> = [
  {
    state: "ECU",
    kind: "province",
    kinds: "provinces",
    places: [
      ["Loja", "EC-L"],
      ["Azuay", "EC-A"],
      ["Guayas", "EC-G"],
      ["Manabí", "EC-M"],
      ["El Oro", "EC-O"],
      ["Esmeraldas", "EC-E"],
      ["Imbabura", "EC-I"],
      ["Zamora Chinchipe", "EC-Z"],
      ["Santo Domingo de los Tsáchilas", "EC-SD"]
    ],
    peoples: [
      ["Venezuelans", "Venezuelan", "VEN"],
      ["Colombians", "Colombian", "COL"],
      ["Peruvians", "Peruvian", "PER"],
      ["Haitians", "Haitian", "HTI"],
      ["Cubans", "Cuban", "CUB"]
    ],
    money: [dollars, euros, ["", " dollars", "USD"]]
  },
  {
    state: "COL",
    kind: "department",
    kinds: "departments",
    places: [
      ["Antioquia", "CO-ANT"],
      ["Nariño", "CO-NAR"],
      ["Cauca", "CO-CAU"],
      ["Chocó", "CO-CHO"],
      ["Arauca", "CO-ARA"],
      ["La Guajira", "CO-LAG"],
      ["Norte de Santander", "CO-NSA"],
      ["Valle del Cauca", "CO-VAC"]
    ],
    peoples: [
      ["Venezuelans", "Venezuelan", "VEN"],
      ["Ecuadorians", "Ecuadorian", "ECU"],
      ["Haitians", "Haitian", "HTI"],
      ["Cubans", "Cuban", "CUB"],
      ["Brazilians", "Brazilian", "BRA"]
    ],
    money: [dollars, euros, ["Col$ ", "", "COP"], ["", " Colombian pesos", "COP"], ["", " pesos", "COP"]]
  },
  {
    state: "CHL",
    kind: "region",
    kinds: "regions",
    places: [
      ["Tarapacá", "CL-TA"],
      ["Antofagasta", "CL-AN"],
      ["Atacama", "CL-AT"],
      ["Valparaíso", "CL-VS"],
      ["Biobío", "CL-BI"],
      ["Los Lagos", "CL-LL"],
      ["La Araucanía", "CL-AR"],
      ["Arica and Parinacota", "CL-AP"]
    ],
    peoples: [
      ["Venezuelans", "Venezuelan", "VEN"],
      ["Peruvians", "Peruvian", "PER"],
      ["Bolivians", "Bolivian", "BOL"],
      ["Haitians", "Haitian", "HTI"],
      ["Colombians", "Colombian", "COL"]
    ],
    money: [dollars, euros, ["Ch$ ", "", "CLP"], ["", " Chilean pesos", "CLP"], ["", " pesos", "CLP"]]
  },
  {
    state: "PHL",
    kind: "province",
    kinds: "provinces",
    places: [
      ["Cebu", "PH-CEB"],
      ["Palawan", "PH-PLW"],
      ["Iloilo", "PH-ILI"],
      ["Bohol", "PH-BOH"],
      ["Leyte", "PH-LEY"],
      ["Albay", "PH-ALB"],
      ["Batangas", "PH-BTG"],
      ["Lanao del Sur", "PH-LAS"]
    ],
    peoples: [
      ["Indonesians", "Indonesian", "IDN"],
      ["Malaysians", "Malaysian", "MYS"],
      ["Indians", "Indian", "IND"],
      ["Koreans", "Korean", "KOR"],
      ["Americans", "American", "USA"]
    ],
    money: [dollars, euros, ["Php ", "", "PHP"], ["₱", "", "PHP"]]
  },
  {
    state: "KEN",
    kind: "county",
    kinds: "counties",
    places: [
      ["Turkana", "KE-43"],
      ["Garissa", "KE-07"],
      ["Kilifi", "KE-14"],
      ["Kisumu", "KE-17"],
      ["Nakuru", "KE-31"],
      ["Kakamega", "KE-11"],
      ["Mombasa", "KE-28"],
      ["Tana River", "KE-40"],
      ["Homa Bay", "KE-08"]
    ],
    peoples: [
      ["Somalis", "Somali", "SOM"],
      ["Ugandans", "Ugandan", "UGA"],
      ["Ethiopians", "Ethiopian", "ETH"],
      ["Rwandans", "Rwandan", "RWA"],
      ["Burundians", "Burundian", "BDI"]
    ],
    money: [dollars, euros, ["KES ", "", "KES"]]
  }
]

/** What can be counted: the noun, its unit, what is said of it in the plural and of any amount of it. */
export interface Counted {
  readonly noun: string
  readonly unit: string
  readonly verbs: ReadonlyArray<string>
}

const helped = [
  "were trained",
  "were registered",
  "received legal aid",
  "were vaccinated",
  "were interviewed"
]

export const persons: ReadonlyArray<Counted> = [
  { noun: "teachers", unit: "person", verbs: helped },
  { noun: "farmers", unit: "person", verbs: helped },
  { noun: "pupils", unit: "person", verbs: [...helped, "were enrolled"] },
  { noun: "patients", unit: "person", verbs: ["were admitted", "were treated", "were discharged"] },
  {
    noun: "detainees",
    unit: "person",
    verbs: ["were released", "were transferred", "received medical care"]
  },
  { noun: "persons", unit: "person", verbs: helped },
  {
    noun: "victims of trafficking",
    unit: "person",
    verbs: ["were identified", "received psychological care"]
  },
  { noun: "domestic workers", unit: "person", verbs: helped },
  { noun: "persons with disabilities", unit: "person", verbs: helped }
]

export const things: ReadonlyArray<Counted> = [
  { noun: "complaints", unit: "complaint", verbs: ["were lodged", "were examined", "were dismissed"] },
  { noun: "inspections", unit: "inspection", verbs: ["were carried out", "were ordered"] },
  { noun: "residence permits", unit: "permit", verbs: ["were issued", "were renewed", "were cancelled"] },
  { noun: "houses", unit: "dwelling", verbs: ["were built", "were repaired"] },
  { noun: "schools", unit: "school", verbs: ["were built", "were renovated", "were connected"] },
  { noun: "employment contracts", unit: "contract", verbs: ["were signed", "were checked"] },
  { noun: "workshops", unit: "activity", verbs: ["were held", "were organized"] },
  {
    noun: "cases of forced labour",
    unit: "case",
    verbs: ["were reported", "were investigated", "were closed"]
  },
  { noun: "birth certificates", unit: "document", verbs: ["were issued", "were corrected"] }
]

export const institutions = [
  "the Ministry of Health",
  "the Ministry of Education",
  "the Office of the Ombudsman",
  "the National Institute of Statistics",
  "the Directorate General of Prisons"
]

/** Words before a numeral, and the code of what they say. */
export const qualifiers = [
  ["", null],
  ["about ", "approx"],
  ["approximately ", "approx"],
  ["nearly ", "approx"],
  ["some ", "approx"],
  ["more than ", "more_than"],
  ["over ", "more_than"],
  ["at least ", "at_least"],
  ["fewer than ", "less_than"]
] as const

export const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
]
