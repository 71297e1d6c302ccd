CREATE TABLE checks (
  check_id VARCHAR PRIMARY KEY,
  kind VARCHAR NOT NULL CHECK (
    kind IN (
      'sum', 'period_partition', 'dimension_partition', 'share_sum', 'share_of_count', 'integer_share', 'change',
      'ratio', 'average', 'containment', 'trend', 'same_fact', 'plausibility', 'list_count', 'instrument_date',
      'identifier_year', 'series_order', 'near_identifier', 'source_before_period', 'source_after_document',
      'effect_before_instrument', 'ibid_mismatch', 'reporter_mismatch'
    )
  ),
  document_id VARCHAR NOT NULL REFERENCES documents (document_id),
  expression VARCHAR NOT NULL,
  expected VARCHAR,
  actual VARCHAR,
  difference DECIMAL(18, 4),
  tolerance DECIMAL(18, 4),
  outcome VARCHAR NOT NULL CHECK (outcome IN ('holds', 'rounding', 'truncation', 'fails', 'undetermined')),
  explanation VARCHAR NOT NULL,
  severity VARCHAR CHECK (severity IN ('contradiction', 'impossible', 'suspicious', 'note')),
  suspect_id VARCHAR REFERENCES observations (observation_id),
  suspect_value DECIMAL(18, 4),
  suspect_slip VARCHAR CHECK (suspect_slip IN ('off_by_one', 'swapped_digits', 'one_digit')),
  CHECK ((severity IS NULL) = (outcome IN ('holds', 'rounding'))),
  CHECK ((suspect_id IS NULL) = (suspect_value IS NULL))
);

COMMENT ON TABLE checks IS 'Consistency checks that were run over figures, instruments and sources that the documents print independently, with their outcome. A check that fails is a finding about the document.';
COMMENT ON COLUMN checks.check_id IS 'Identifier of the check.';
COMMENT ON COLUMN checks.kind IS 'Kind of check. On figures: sum, period_partition, dimension_partition, share_sum, share_of_count, integer_share, change, ratio, average, containment, trend, same_fact, plausibility, list_count. On instruments and sources: instrument_date, identifier_year, series_order, near_identifier, source_before_period, source_after_document, effect_before_instrument, ibid_mismatch, reporter_mismatch.';
COMMENT ON COLUMN checks.document_id IS 'Document whose statements are checked.';
COMMENT ON COLUMN checks.expression IS 'The claim, written out with the printed figures.';
COMMENT ON COLUMN checks.expected IS 'What follows from the other side of the claim: a decimal number, or an ISO date or identifier for checks on instruments and sources. Null: there is no such single value.';
COMMENT ON COLUMN checks.actual IS 'What the document prints: a decimal number, or an ISO date or identifier. Null: there is no such single value.';
COMMENT ON COLUMN checks.difference IS 'Actual less expected, in the unit of the figures (days for dates). Null: does not apply.';
COMMENT ON COLUMN checks.tolerance IS 'Greatest difference that the rounding of the printed digits allows, in the same unit. Null: does not apply.';
COMMENT ON COLUMN checks.outcome IS 'holds (exactly), rounding (within what rounding allows), truncation (only if digits were cut off instead of rounded), fails (neither) or undetermined.';
COMMENT ON COLUMN checks.explanation IS 'What was compared and what the outcome means, in plain words.';
COMMENT ON COLUMN checks.severity IS 'How much a check that is not passed says: contradiction (both sides cannot be right), impossible (one side cannot be), suspicious (both could be, but hardly are) or note (only digits cut off, or left open). Null: it is passed.';
COMMENT ON COLUMN checks.suspect_id IS 'Figure that alone would make a sum or a share hold: the likeliest slip, or else the figure that would change least. Null: does not apply, or no single figure would.';
COMMENT ON COLUMN checks.suspect_value IS 'Value that the suspected figure should have. Null: none is suspected.';
COMMENT ON COLUMN checks.suspect_slip IS 'Slip of the pen that turns that value into the printed one: off_by_one, swapped_digits or one_digit. Null: none of these, or no figure is suspected.';
