import { isCueAt, makeCueWords } from "../text/cue-words.ts"
import { wordSet } from "../text/vocabulary.ts"
import { isCapitalised, lowerAt } from "./context.ts"
import type { ClaimContext } from "./context.ts"

const moneyUnits = wordSet(
  `soles dollars pesos euros reais bolivianos us usd tax units unit shillings rupees dinars dirhams francs rand naira cedis kwacha
  baht riyals rials lira liras kroner kronor yen yuan won ringgit taka birr somoni som sum tenge manat lari quetzales lempiras colones guaraníes pounds
  lek leke gourdes dram denars lei leva pula kina leones dalasi ariary meticais escudos kuna forint zloty koruna hryvnia roubles rubles
  maloti loti emalangeni lilangeni riel kip rufiyaa afghanis togrog tugrik pataca vatu tala ouguiya ouguiyas
  dong dobra cordobas córdobas balboas bolívares bolivares bolivars hryvnias ngultrum`
)

const namesMoney = makeCueWords([...moneyUnits].flatMap((word) => [word, `${word}s`, `${word}es`]))

/** "manats", "CFA francs": is the name of a currency, or "taxes", at a token? */
export const isMoneyUnitAt = (context: ClaimContext, at: number): boolean =>
  isCueAt(context.tokens, at, namesMoney) ||
  (lowerAt(context, at) === "united" && isCueAt(context.tokens, at + 2, namesMoney)) ||
  (isCapitalised(context.tokens[at]) && isCueAt(context.tokens, at + 1, namesMoney))
