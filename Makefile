# Everything runs under the project's own Node, which npm installs with the other packages.
# Where npm has none for the platform, the machine's Node serves if it is 22.19 or newer.

SEEDS ?= seeds
OUT ?= out

modules := node_modules/.package-lock.json
run := PATH="$(CURDIR)/node_modules/.bin:$$PATH" NODE_COMPILE_CACHE="$(CURDIR)/node_modules/.cache/node"

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help publish verify test check format bench quality mutate clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

publish: $(modules) ## Make a release of the documents in seeds/ (SEEDS=folder OUT=folder)
	@$(run) node pipeline/main.ts publish --seeds "$(SEEDS)" --out "$(OUT)"

verify: $(modules) ## Verify the last release from its folder alone (OUT=folder)
	@$(run) node pipeline/main.ts verify "$(OUT)/latest"

test: $(modules) ## Run the tests
	@$(run) vitest run

check: $(modules) ## Check types, lint and format
	@$(run) tsc -p .
	@$(run) oxlint --deny-warnings
	@$(run) oxfmt --check .

format: $(modules) ## Write every file in the house format
	@$(run) oxfmt .

bench: $(modules) ## Time a release against its floor, and the speed of extraction
	@$(run) node bench/main.ts

quality: $(modules) ## Measure accuracy on the annotated reports
	@$(run) node bench/quality.ts

mutate: $(modules) ## Measure how many slips the checks catch (invented reports)
	@$(run) node bench/mutate.ts

clean: ## Remove what was installed and released
	rm -rf node_modules out coverage

# npm itself runs under the machine's Node: it replaces the folder that holds the project's.
$(modules): package-lock.json
	npm ci --loglevel=error
	@$(run) node --eval 'if (!process.features.typescript) throw Error("This platform needs Node 22.19 or newer.")'
	@touch $@
