/**
 * How each kind of user loads a release, in at most ten lines each: a section of its README. A test runs the
 * snippets in the folder of a release.
 */
export const readers: string = `## Reading it

### In a spreadsheet

Open \`xlsx/quipu.xlsx\`: figures, indicators, instruments, findings and the codebook, one sheet each. Of the CSV files,
double-click those in \`csv-excel/\`, not those in \`csv/\`: they are marked as UTF-8, and a text that a spreadsheet would
run as a formula (it begins with =, +, - or @) or can't hold is made safe. Programs read \`csv/\`, where such a text has an
apostrophe before it and is otherwise as the document has it.

### In Python

\`\`\`python
import pandas as pd

days = ["time_start", "time_end"]
figures = pd.read_csv("csv/observations_wide.csv", parse_dates=days, keep_default_na=False, na_values=[""])
women = figures[figures["sex_name"] == "female"]
print(women[["description", "value", "unit_name", "period_name", "place"]])
\`\`\`

With pyarrow, \`pd.read_parquet("parquet/observations_wide.parquet")\` has the types as published.

### In R

\`\`\`r
figures <- readr::read_csv("csv/observations_wide.csv", na = "", guess_max = Inf, show_col_types = FALSE)
women <- subset(figures, sex_name == "female")
print(women[, c("description", "value", "unit_name", "period_name", "place")])
\`\`\`

With the package arrow, \`arrow::read_parquet("parquet/observations_wide.parquet")\` has the types as published.

### In Stata

\`\`\`stata
import delimited "csv/observations_wide.csv", varnames(1) bindquote(strict) encoding("UTF-8") clear
generate first_day = date(time_start, "YMD")
format first_day %td
list description value unit_name period_name if sex_name == "female"
\`\`\`

### In SQL

\`\`\`sql
ATTACH 'quipu.duckdb' AS quipu (READ_ONLY);
SELECT description, value, unit_name, period_name FROM quipu.observations_wide WHERE sex_name = 'female';
\`\`\`

### In a tool for business intelligence

Power BI, Tableau, Superset and the like: open \`parquet/observations_wide.parquet\`, or load \`fact_observation\` and
the \`dim_\` files and join each by its first column, or connect to \`quipu.duckdb\`.

\`\`\`sql
ATTACH 'quipu.duckdb' AS quipu (READ_ONLY); USE quipu;
SELECT indicator_label, area_name, period_name, value
FROM fact_observation
JOIN dim_indicator USING (indicator)
JOIN dim_period USING (period)
JOIN dim_area ON dim_area.area = fact_observation.ref_area
WHERE measure = 'count' AND unit = 'person' AND NOT is_part
ORDER BY value DESC;
\`\`\`

### In a data portal

\`datapackage.json\` describes every file, with its size and checksum. \`sdmx/observations.csv\` is SDMX-CSV 2.0, its structure
\`sdmx/structure.json\` (SDMX-JSON 2.0); \`hxl/observations.csv\` has a row of HXL hashtags.

\`\`\`js
import { readFileSync } from "node:fs"

const { version, resources } = JSON.parse(readFileSync("datapackage.json", "utf8"))
for (const { path, bytes, hash } of resources) console.log(version, path, bytes, hash)
\`\`\`

### As a lawyer

\`instruments\` has the law, in the workbook too. These list what an instrument does to another, and what the footnotes cite:

\`\`\`sql
ATTACH 'quipu.duckdb' AS quipu (READ_ONLY); USE quipu;
SELECT subject, relation, object, paragraph, quote FROM instrument_relations ORDER BY subject;
SELECT footnote, kind, number, title, pinpoint, doubtful FROM cited_works ORDER BY footnote, ordinal;
SELECT instrument_id, kind, date, paragraph, footnote FROM instrument_dates ORDER BY instrument_id, date;
\`\`\`
`
