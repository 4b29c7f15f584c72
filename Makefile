.PHONY: build test ci format run bench soak docs record screens

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

# Pictures of the main pages, to be looked at; they are kept in docs/screens.
screens:
	./Scripts/set-up build tests
	KHEO_SCREENS_INTO=docs/screens swift test --disable-xctest --filter "ScreenRecording|ClimbStories|BallotStories"

record:
	KHEO_RECORD=1 swift test --disable-xctest
