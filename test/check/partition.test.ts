import { id, testKind } from "./kinds.ts"

const period = (time_start: string, time_end: string) =>
  ({ time_kind: "period", time_start, time_end }) as const

testKind("period_partition", [
  {
    title: "two periods that join make the whole period, in other paragraphs",
    figures: [
      { printed: "4,310", paragraph: 5, ...period("2021-03-01", "2022-02-28") },
      { printed: "1,295", paragraph: 6, ...period("2022-03-01", "2022-12-31") },
      { printed: "5,605", paragraph: 6, ...period("2021-03-01", "2022-12-31") }
    ],
    expected: ["holds: 4,310 (para. 5) + 1,295 (para. 6) = 5,605 (para. 6)"]
  },
  {
    title: "under other words, if they agree",
    figures: [
      {
        printed: "4,310",
        counted: "migrants",
        indicator: "persons_assisted",
        ...period("2021-01-01", "2021-12-31")
      },
      {
        printed: "1,295",
        counted: "foreigners",
        indicator: "foreigners_assisted",
        ...period("2022-01-01", "2022-12-31")
      },
      { printed: "5,605", counted: "users", indicator: "users", ...period("2021-01-01", "2022-12-31") }
    ],
    expected: ["holds: 4,310 + 1,295 = 5,605 (para. 1)"]
  },
  {
    title: "three years, one digit wrong",
    figures: [
      { printed: "310", ...period("2019-01-01", "2019-12-31") },
      { printed: "295", ...period("2020-01-01", "2020-12-31") },
      { printed: "405", ...period("2021-01-01", "2021-12-31") },
      { printed: "1,040", ...period("2019-01-01", "2021-12-31") }
    ],
    expected: ["fails: 310 + 295 + 405 = 1,040 (para. 1)"]
  },
  {
    title: "about so many in one of the years",
    figures: [
      { printed: "300", qualifier: "approx", ...period("2020-01-01", "2020-12-31") },
      { printed: "405", ...period("2021-01-01", "2021-12-31") },
      { printed: "712", ...period("2020-01-01", "2021-12-31") }
    ],
    expected: ["undetermined: 300 + 405 = 712 (para. 1)"]
  },
  {
    title: "silent: periods that overlap",
    figures: [
      { printed: "310", ...period("2019-01-01", "2020-06-30") },
      { printed: "295", ...period("2020-01-01", "2021-12-31") },
      { printed: "640", ...period("2019-01-01", "2021-12-31") }
    ],
    expected: []
  },
  {
    title: "silent: a month is missing between them",
    figures: [
      { printed: "310", ...period("2019-01-01", "2019-11-30") },
      { printed: "295", ...period("2020-01-01", "2020-12-31") },
      { printed: "640", ...period("2019-01-01", "2020-12-31") }
    ],
    expected: []
  },
  {
    title: "silent: other things in the same years",
    figures: [
      { printed: "310", indicator: "visits", counted: "visits", ...period("2019-01-01", "2019-12-31") },
      { printed: "295", indicator: "fines", counted: "fines", ...period("2020-01-01", "2020-12-31") },
      { printed: "2,840", ...period("2019-01-01", "2020-12-31") }
    ],
    expected: []
  },
  {
    title: "silent: women in the parts, everybody in the total",
    figures: [
      { printed: "310", sex: "F", ...period("2019-01-01", "2019-12-31") },
      { printed: "295", sex: "F", ...period("2020-01-01", "2020-12-31") },
      { printed: "640", ...period("2019-01-01", "2020-12-31") }
    ],
    expected: []
  }
])

const whole = id(1, 1)

testKind("dimension_partition", [
  {
    title: "men and women",
    figures: [
      { printed: "512" },
      { printed: "301", sex: "M", base_id: whole },
      { printed: "211", sex: "F", base_id: whole }
    ],
    expected: ["holds: 301 + 211 = 512 (para. 1)"]
  },
  {
    title: "silent: men and women who make the whole with the boys and the girls",
    figures: [
      { printed: "32" },
      { printed: "17", sex: "M", base_id: whole },
      { printed: "12", sex: "F", base_id: whole },
      { printed: "2", sex: "M", base_id: whole },
      { printed: "1", sex: "F", base_id: whole }
    ],
    expected: []
  },
  {
    title: "silent: men and women who make the whole with the children",
    figures: [
      { printed: "32" },
      { printed: "17", sex: "M", base_id: whole },
      { printed: "12", sex: "F", base_id: whole },
      { printed: "3", base_id: whole }
    ],
    expected: []
  },
  {
    title: "men and women in a list of the main groups: the two are everybody all the same",
    figures: [
      { printed: "512" },
      {
        printed: "301",
        sex: "M",
        base_id: whole,
        quote: "They were mainly men (301), with fewer women (201)."
      },
      {
        printed: "201",
        sex: "F",
        base_id: whole,
        quote: "They were mainly men (301), with fewer women (201)."
      }
    ],
    expected: ["fails: 301 + 201 = 512 (para. 1)"]
  },
  {
    title: "nationals and foreigners whose total is not named as their base",
    figures: [
      { printed: "8,040", paragraph: 7 },
      { printed: "5,010", paragraph: 9, nationality: "XYZ" },
      { printed: "3,030", paragraph: 9, nationality: "FOREIGN" }
    ],
    expected: ["holds: 3,030 + 5,010 (para. 9) = 8,040 (para. 7)"]
  },
  {
    title: "two flows told apart by nothing but their sums",
    figures: [
      { printed: "8,040", paragraph: 7 },
      { printed: "9,050", paragraph: 7 },
      { printed: "5,010", paragraph: 8, nationality: "XYZ", base_id: id(7, 1) },
      { printed: "5,550", paragraph: 8, nationality: "XYZ", base_id: id(7, 1) },
      { printed: "3,030", paragraph: 8, nationality: "FOREIGN", base_id: id(7, 1) },
      { printed: "3,500", paragraph: 8, nationality: "FOREIGN", base_id: id(7, 1) }
    ],
    expected: [
      "holds: 3,030 + 5,010 (para. 8) = 8,040 (para. 7)",
      "holds: 3,500 + 5,550 (para. 8) = 9,050 (para. 7)"
    ]
  },
  {
    title: "minors and adults",
    figures: [
      { printed: "512" },
      { printed: "12", age_max: 17, base_id: whole },
      { printed: "500", age_min: 18, base_id: whole }
    ],
    expected: ["holds: 12 + 500 = 512 (para. 1)"]
  },
  {
    title: "silent: adults in two brackets are not everybody",
    figures: [
      { printed: "512" },
      { printed: "112", age_min: 18, age_max: 29, base_id: whole },
      { printed: "300", age_min: 30, base_id: whole }
    ],
    expected: []
  },
  {
    title: "silent: women of one age and men of another",
    figures: [
      { printed: "512" },
      { printed: "301", sex: "M", age_min: 18, base_id: whole },
      { printed: "111", sex: "F", base_id: whole }
    ],
    expected: []
  },
  {
    title: "silent: two totals of the same words, neither of which is the sum",
    figures: [
      { printed: "8,040" },
      { printed: "9,120" },
      { printed: "5,010", sex: "M" },
      { printed: "3,090", sex: "F" }
    ],
    expected: []
  }
])
