import { formsOfBe, isOrAre, wordSet } from "../text/vocabulary.ts"
import { lowerAt } from "./context.ts"
import type { ClaimContext } from "./context.ts"

/** The token behind "per cent", "percent" or "%". */
const afterPercent = (context: ClaimContext, at: number) => (lowerAt(context, at) === "per" ? at + 2 : at + 1)

const loanOrTheLike = wordSet("loan loans credit credits microcredit microcredits")
const pause = wordSet(". ; :")

/** "loans at an annual rate of 4 per cent". */
export function isRateOfLoan(context: ClaimContext, of: number): boolean {
  if (lowerAt(context, of) !== "of" || lowerAt(context, of - 1) !== "rate") return false
  for (let at = of - 2; at >= 0 && at >= of - 12; at--) {
    if (loanOrTheLike.has(lowerAt(context, at))) return true
    if (pause.has(lowerAt(context, at))) return false
  }
  return false
}

const wageOrTheLike = wordSet("wage wages salary salaries pay earnings income proceeds")
const withheldOrTheLike = wordSet("withheld remitted deducted retained transferred deferred")

/** "30 per cent of a miner's basic wage is remitted", "of earnings was withheld": what a scheme takes. */
export function isWithheld(context: ClaimContext, to: number): boolean {
  const of = afterPercent(context, to)
  if (lowerAt(context, of) !== "of") return false
  for (let at = of + 1; at <= of + 8; at++)
    if (formsOfBe.has(lowerAt(context, at)))
      return wageOrTheLike.has(lowerAt(context, at - 1)) && withheldOrTheLike.has(lowerAt(context, at + 1))
  return false
}

/** "at 9 per cent interest". */
export const isInterest = (context: ClaimContext, at: number) =>
  lowerAt(context, afterPercent(context, at)) === "interest"

const falling = wordSet("fall falls")

const upon = wordSet("to on upon")

const pays = wordSet("bears pays covers contributes contributing reimburses subsidizes")

const toPay = wordSet("bear pay cover contribute")

const requiredObligedOrBound = wordSet("required obliged bound")

/** "of which the worker bears half", "the State is required to bear 60 per cent of the cost": how a rule divides it. */
export function isBorne(context: ClaimContext, from: number, to: number): boolean {
  const verb = lowerAt(context, from - 1)
  // "of which 9 per cent falls to the worker".
  const falls = afterPercent(context, to)
  if (falling.has(lowerAt(context, falls)) && upon.has(lowerAt(context, falls + 1))) return true
  // "13 per cent being borne by the employer".
  if (lowerAt(context, falls + 1) === "borne" && lowerAt(context, falls + 2) === "by") return true
  if (pays.has(verb)) return true
  if (!toPay.has(verb) || lowerAt(context, from - 2) !== "to") return false
  for (let at = from - 3; at > from - 11 && at >= 0; at--)
    if (requiredObligedOrBound.has(lowerAt(context, at))) return true
  return false
}

/** "An interest rate of 5 per cent". */
const rated = wordSet("interest tax contribution levy duty")

const aOrThe = wordSet("a the")
const payableOrTheLike = wordSet("payable due levied charged paid")

/** "Contributions are payable at a rate of". */
const isPayableAt = (context: ClaimContext, article: number) =>
  aOrThe.has(lowerAt(context, article)) &&
  lowerAt(context, article - 1) === "at" &&
  payableOrTheLike.has(lowerAt(context, article - 2)) &&
  isOrAre.has(lowerAt(context, article - 3))

const employerOrWorker = wordSet("employer worker employee insured")

/** "Contributions are 13 per cent for the employer and 1 per cent for the worker". */
export function isContributionOf(context: ClaimContext, from: number, to: number): boolean {
  const behind = afterPercent(context, to)
  if (lowerAt(context, behind) !== "for" || !employerOrWorker.has(lowerAt(context, behind + 2))) return false
  for (let at = from - 1; at > from - 14 && at >= 0; at--)
    if (contributing.has(lowerAt(context, at))) return true
  return false
}

const contributing = wordSet("contribution contributions")
const contributes = wordSet("contribution contributions contribute contributes")

/** "contribute 2.75 per cent of gross pay", "raised the contribution from 12 per cent to 13 per cent of the wage". */
export function isContributionOfPay(context: ClaimContext, from: number, to: number): boolean {
  const behind = afterPercent(context, to)
  const last = lowerAt(context, behind) === "to" ? behind + 2 : to
  if (!isOfPay(context, last)) return false
  for (let at = from - 1; at > from - 14 && at >= 0; at--) {
    const word = lowerAt(context, at)
    if (contributes.has(word)) return true
    if (word === ".") return false
  }
  return false
}

const setsRate = wordSet("is stands of")

/** "an interest rate of 5 per cent", "the rate of interest is 5 per cent", "paid at the rate of 9 per cent of the wage". */
export function isRuledRate(context: ClaimContext, at: number, to: number): boolean {
  const word = lowerAt(context, at)
  if (word === "of" && lowerAt(context, at - 1) === "rate")
    return rated.has(lowerAt(context, at - 2)) || isOfPay(context, to) || isPayableAt(context, at - 2)
  return (
    setsRate.has(word) &&
    rated.has(lowerAt(context, at - 1)) &&
    lowerAt(context, at - 2) === "of" &&
    lowerAt(context, at - 3) === "rate"
  )
}

const earnings = wordSet("salary salaries wage wages pay earnings emoluments remuneration price invoice")

/** "The contribution is 9 per cent of the gross salary": what a rule takes of each wage or price. */
export function isOfPay(context: ClaimContext, to: number): boolean {
  const of = afterPercent(context, to)
  if (lowerAt(context, of) !== "of") return false
  for (let at = of + 1; at <= of + 4; at++) if (earnings.has(lowerAt(context, at))) return true
  return false
}
