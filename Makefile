.PHONY: build test ci format run bench soak docs record

build:
	swift build

test:
	./Scripts/test

ci:
	./.ci/run

format:
	swift format -i -r Sources Tests Package.swift

run:
	./Scripts/run

bench:
	./Scripts/set-up build bench
	swift run -c release bench

soak:
	./Scripts/set-up build tests
	KHEO_SOAK=1 swift test --disable-xctest --filter Soak

docs:
	swift test --disable-xctest --filter TidyTests

record:
	KHEO_RECORD=1 swift test --disable-xctest
