import type { Random } from "../random.ts"

type Mutation = (bytes: Buffer, random: Random) => Buffer

/** What stands in documents that somebody wrote to do harm, or that a tool broke. */
const scraps = [
  "=1+1",
  "+2,024",
  "-3.5 per cent",
  "@SUM(A1)",
  "<script>alert(1)</script>",
  "'; DROP TABLE observations; --",
  '","',
  "\u0000",
  "\u0007",
  "\u001b[31m",
  "\u202e",
  "\u2028",
  "\ufeff",
  "\ud83d\ude00",
  "[footnoteRef:1]",
  "[footnoteRef:999999999999]",
  "[1: ",
  "]",
  "(a)\t",
  "9999999999999999999999999999",
  "0.00000000000001",
  "31 February 2019",
  "between 2030 and 1900",
  "\t",
  "\r",
  "\n\n",
  "12.\t"
]

const brackets = new Set(Buffer.from("[]()"))

const mutations: Readonly<Record<string, Mutation>> = {
  flipBit: (bytes, { below }) => {
    const flipped = Buffer.from(bytes)
    if (flipped.length > 0) flipped[below(flipped.length)]! ^= 1 << below(8)
    return flipped
  },
  dropBracket: (bytes, { below }) => {
    const places = [...bytes.keys()].filter((at) => brackets.has(bytes[at]!))
    return places.length === 0 ? bytes : remove(bytes, places[below(places.length)]!, 1)
  },
  cutLine: (bytes, { below }) => {
    const start = below(bytes.length + 1)
    const end = bytes.indexOf(10, start)
    return remove(bytes, start, (end < 0 ? bytes.length : end) - start)
  },
  dropPart: (bytes, { below }) => remove(bytes, below(bytes.length + 1), below(200)),
  repeatPart: (bytes, { below }) => {
    const start = below(bytes.length + 1)
    return insert(bytes, below(bytes.length + 1), bytes.subarray(start, start + below(400)))
  },
  insertScrap: (bytes, { below, pick }) => insert(bytes, below(bytes.length + 1), Buffer.from(pick(scraps))),
  changeDigit: (bytes, { below }) => {
    const digits = [...bytes.keys()].filter((at) => bytes[at]! >= 48 && bytes[at]! <= 57)
    const changed = Buffer.from(bytes)
    if (digits.length > 0) changed[digits[below(digits.length)]!] = 48 + below(10)
    return changed
  },
  cutEnd: (bytes, { below }) => bytes.subarray(0, below(bytes.length + 1))
}

const names = Object.keys(mutations)

/** A report after one to four accidents. */
export function mutate(report: Buffer, random: Random): Buffer {
  let mutated = report
  for (let left = 1 + random.below(4); left > 0; left--) {
    mutated = mutations[random.pick(names)]!(mutated, random)
  }
  return mutated
}

function remove(bytes: Buffer, start: number, length: number): Buffer {
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + length)])
}

function insert(bytes: Buffer, at: number, inserted: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at)])
}
