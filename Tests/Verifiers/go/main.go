// Accepts or refuses a journal's checkpoint and proof with golang.org/x/mod alone: nothing here is ours but the reading of the proof's lines.
//
//	verifier <verifier key> <checkpoint file> <proof file> <leaf file> [<older checkpoint file> <consistency proof file>]
//
// Exit code 0 only if everything is accepted.
package main

import (
	"encoding/base64"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	if len(os.Args) != 5 && len(os.Args) != 7 {
		fail("usage: verifier KEY CHECKPOINT PROOF LEAF [OLDER-CHECKPOINT CONSISTENCY-PROOF]")
	}
	verifier, err := note.NewVerifier(os.Args[1])
	check("the key", err)
	tree := openCheckpoint(verifier, read(os.Args[2]))
	leaf := read(os.Args[4])

	head, rest := split(read(os.Args[3]))
	if rest != read(os.Args[2]) {
		fail("the proof has another checkpoint")
	}
	if head[0] != "c2sp.org/tlog-proof@v1" {
		fail("the proof's first line")
	}
	index := number(head[1], "index ")
	check("the inclusion proof", tlog.CheckRecord(hashes(head[2:]), tree.N, tree.Hash, index, tlog.RecordHash([]byte(leaf))))

	if len(os.Args) == 7 {
		older := openCheckpoint(verifier, read(os.Args[5]))
		head, rest := split(read(os.Args[6]))
		newer := openCheckpoint(verifier, rest)
		if head[0] != "journal-consistency-proof@v1" {
			fail("the consistency proof's first line")
		}
		if number(head[1], "from ") != older.N || number(head[2], "to ") != newer.N {
			fail("the consistency proof's sizes")
		}
		check("the consistency proof", tlog.CheckTree(tlog.TreeProof(hashes(head[3:])), newer.N, newer.Hash, older.N, older.Hash))
	}
	fmt.Println("accepted")
}

func openCheckpoint(verifier note.Verifier, text string) tlog.Tree {
	opened, err := note.Open([]byte(text), note.VerifierList(verifier))
	check("the signature", err)
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() {
		fail("the checkpoint's lines")
	}
	return tlog.Tree{N: number(lines[1], ""), Hash: hash(lines[2])}
}

func split(text string) ([]string, string) {
	parts := strings.SplitN(text, "\n\n", 2)
	if len(parts) != 2 {
		fail("no blank line")
	}
	return strings.Split(parts[0], "\n"), parts[1]
}

func hashes(lines []string) []tlog.Hash {
	all := []tlog.Hash{}
	for _, line := range lines {
		all = append(all, hash(line))
	}
	return all
}

func hash(text string) tlog.Hash {
	bytes, err := base64.StdEncoding.DecodeString(text)
	check("a hash", err)
	if len(bytes) != tlog.HashSize {
		fail("a hash's length")
	}
	var hash tlog.Hash
	copy(hash[:], bytes)
	return hash
}

func number(line string, prefix string) int64 {
	if !strings.HasPrefix(line, prefix) {
		fail("no line " + prefix)
	}
	number, err := strconv.ParseInt(strings.TrimPrefix(line, prefix), 10, 64)
	check("a number", err)
	return number
}

func read(path string) string {
	bytes, err := os.ReadFile(path)
	check(path, err)
	return string(bytes)
}

func check(what string, err error) {
	if err != nil {
		fail(what + ": " + err.Error())
	}
}

func fail(message string) {
	fmt.Fprintln(os.Stderr, message)
	os.Exit(1)
}
