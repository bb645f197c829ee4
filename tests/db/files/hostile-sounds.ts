import { box, m4a, mp3, ogg, wav } from "../../support/sounds";
import { zip } from "../../support/zip";
import type { Hostile } from "./hostile";

const ARCHIVE = zip([{ name: "a.txt", data: "x" }]);

/** Recordings that carry something along, tell where they were made, or are something else. */
export const hostileSounds = (): Hostile[] => [
  ["an MP3 with an archive behind it", "a.mp3", Buffer.concat([mp3(), ARCHIVE]), "two_kinds"],
  ["an MP3 with a page behind it", "a.mp3", Buffer.concat([mp3(), Buffer.from("<script>x</script>")]), "damaged"],
  ["an MP3 with a page in its tag", "a.mp3", Buffer.concat([Buffer.from("ID3\u0004\0\0\0\0\0\u001e<script>alert(1)</script>00000", "latin1"), mp3({ tag: false })]), "two_kinds"],
  ["an MP3 of a tag alone", "a.mp3", mp3({ frames: 0 }), "not_what_it_says"],
  ["an MP3 with a hole", "a.mp3", Buffer.concat([mp3(), Buffer.alloc(10, 5), mp3({ tag: false })]), "damaged"],
  ["a WAV called MP3", "a.mp3", wav(), "not_what_it_says"],
  ["a text called MP3", "a.mp3", "سلام", "not_what_it_says"],
  ["an M4A that tells where it was made", "a.m4a", m4a({ described: box("udta", box("\u00A9xyz", "\0\u0011\u0015\u00c7+34.02-006.84/")) }), "holds_a_place"],
  ["an M4A that tells where it was made in another way", "a.m4a", m4a({ described: box("meta", "com.apple.quicktime.location.ISO6709") }), "holds_a_place"],
  ["an M4A with something behind it", "a.m4a", m4a({ behind: Buffer.from("behind") }), "damaged"],
  ["an M4A with an archive behind it", "a.m4a", m4a({ behind: ARCHIVE }), "two_kinds"],
  ["an M4A with a part nobody knows", "a.m4a", m4a({ behind: box("evil", "x") }), "damaged"],
  ["a film called M4A", "a.m4a", m4a({ brand: "isom", kind: "vide" }), "not_what_it_says"],
  ["an M4A without a sound", "a.m4a", m4a({ kind: "text" }), "not_what_it_says"],
  ["a film", "a.mp4", m4a({ kind: "vide" }), "kind_not_kept"],
  ["a film in Ogg", "a.ogg", ogg("\u0080theora"), "not_what_it_says"],
  ["an Ogg with something behind it", "a.ogg", Buffer.concat([ogg(), Buffer.from("behind")]), "damaged"],
  ["an Ogg cut in half", "a.opus", ogg().subarray(0, 90), "damaged"],
  ["a WAV with something behind it", "a.wav", wav({ behind: Buffer.from("behind it") }), "damaged"],
  ["a WAV that says it is longer", "a.wav", wav({ says: 4_000_000 }), "damaged"],
  ["an AVI called WAV", "a.wav", Buffer.concat([Buffer.from("RIFF\0\0\0\0AVI LIST", "latin1"), Buffer.alloc(100)]), "not_what_it_says"],
  ["nothing called WAV", "a.wav", "", "empty_file"],
];
