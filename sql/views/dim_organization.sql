-- Dimension of the star schema: who reports the figure or did what is counted.
CREATE VIEW dim_organization AS
SELECT organization_id AS organization, name AS organization_name, kind AS organization_kind FROM organizations
UNION ALL
SELECT '_Z', 'Not stated', 'not stated';

COMMENT ON VIEW dim_organization IS 'Star schema: institutions, for organization of fact_observation.';
COMMENT ON COLUMN dim_organization.organization IS 'Identifier of the institution; _Z where none is stated.';
COMMENT ON COLUMN dim_organization.organization_name IS 'Name of the institution, in its fullest printed form.';
COMMENT ON COLUMN dim_organization.organization_kind IS 'Kind of institution: ministry, court, international organization ...';
