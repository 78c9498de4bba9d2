/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-check.h"

typedef struct
{
  const char *path;
  const char *text;
  const char *expected;
} Case;

/* The rules, each in an agenda no larger than it needs. */
static const Case cases[] = {
  { "empty", "", "" },
  { "blank", " \n\t\n\n", "" },
  { "one-line", "Hello", "T Hello\n" },

  /* Title blocks */
  { "block/theme-below",
    "Forum\n\nOn a theme\n\nAnnual workshop\n18 April 2017\n\n10h Opening\n",
    "T Forum\nH On a theme\nM Annual workshop\nD 2017-04-18|\n600--1 opening: Opening\n" },
  { "block/theme-beside-meeting",
    "Forum\n\nWho cares?\nExpert meeting\n18 April 2017\nHall A, Rome\n\n10h Opening\n",
    "T Forum\nH Who cares?\nM Expert meeting\nV Hall A, Rome\nD 2017-04-18|\n"
    "600--1 opening: Opening\n" },
  { "block/theme-like-meeting",
    "Forum\n\nFrom dialogue to action\n\nHigh-level segment\nHall A, Rome\n\n10h Opening\n",
    "T Forum\nH From dialogue to action\nM High-level segment\nV Hall A, Rome\nD |\n"
    "600--1 opening: Opening\n" },
  { "block/theme-above-dates",
    "Forum\n\nFrom dialogue to action\n18 April 2017, Rome\n\n10h Opening\n",
    "T Forum\nH From dialogue to action\nV Rome\nD 2017-04-18|\n600--1 opening: Opening\n" },
  { "block/without-empty-lines",
    "Forum 2017\nOn a theme that goes on and\nOn\nAnnual workshop\n18–19 April 2017, Room 5, Rome\n"
    "Provisional Agenda\nDAY ONE\n10h Opening\n",
    "T Forum 2017\nH On a theme that goes on and On\nM Annual workshop\nV Room 5, Rome\n"
    "S Provisional Agenda\nD 2017-04-18|DAY ONE\n600--1 opening: Opening\n" },
  { "block/long-title",
    "Forum on one thing and\nanother\nRome, 18 April 2017\n10h Opening\n",
    "T Forum on one thing and another\nV Rome\nD 2017-04-18|\n600--1 opening: Opening\n" },
  { "block/place-and-hall",
    "Forum\nGeneva, 18 April 2017 (Council Room)\n10h Opening\n",
    "T Forum\nV Geneva, Council Room\nD 2017-04-18|\n600--1 opening: Opening\n" },
  { "block/venue-below",
    "Forum\n\n18 April 2017\nHall A,\nRome\n\n10h Opening\n",
    "T Forum\nV Hall A, Rome\nD 2017-04-18|\n600--1 opening: Opening\n" },
  { "block/venue-far-below",
    "Forum\n\n18 April 2017\n\nHall A, Rome\n\nOf ships\n\n10h Opening\n",
    "T Forum\nH Of ships\nV Hall A, Rome\nD 2017-04-18|\n600--1 opening: Opening\n" },
  { "block/meeting-or-place",
    "Forum\n\nHigh-level segment, 18 April 2017, Council of Europe, Conference Wing\n\n"
    "10h Opening\n",
    "T Forum\nM High-level segment\nV Council of Europe, Conference Wing\nD 2017-04-18|\n"
    "600--1 opening: Opening\n" },
  { "block/labels",
    "Forum\nDate: 18 April 2017\nVenue: Hall A\nStatus unknown.\n\n10h Opening\n",
    "T Forum\nV Hall A\nD 2017-04-18|\n600--1 opening: Opening\nX Status unknown.\n" },
  { "block/dates-in-title",
    "Forum, 18–19 April 2017\nDAY TWO\n10h Opening\n",
    "T Forum, 18–19 April 2017\nD 2017-04-19|DAY TWO\n600--1 opening: Opening\n" },
  { "block/symbol",
    "ABC/4/2017/1\n\nForum\n\nAgenda\n\n10h Opening\n",
    "T Forum\nS Agenda\nD |\n600--1 opening: Opening\n" },
  { "block/page-in-block",
    "F programme, page 1\nForum\n\nDay 1\n9h A\n\n\nF programme, page 2\n\n9h B\n",
    "T Forum\nD |Day 1\n540--1 session: A\n540--1 session: B\n" },
  { "block/paragraph",
    "Forum\n\n18 April 2017, Rome\n\nThe forum meets to speak of what matters.\n\n10h Opening\n",
    "T Forum\nV Rome\nD 2017-04-18|\n600--1 opening: Opening\n"
    "X The forum meets to speak of what matters.\n" },

  { "block/tight",
    "Forum 2017\nWork for all: from principles to practice in the\ncountries of origin\n"
    "Technical consultation\nHall B, Palais des Nations, Geneva\nFinal Programme\nDAY ONE\n"
    "10h Opening\n",
    "T Forum 2017\nH Work for all: from principles to practice in the countries of origin\n"
    "M Technical consultation\nV Hall B, Palais des Nations, Geneva\nS Final Programme\n"
    "D |DAY ONE\n600--1 opening: Opening\n" },
  { "block/tight-places",
    "Forum\nOf ships\nMeeting of experts on ships and\nboats\nRome,\nItaly\nBring a cup.\n\n"
    "Day 1\n10h A\n",
    "T Forum\nH Of ships\nM Meeting of experts on ships and boats\nV Rome, Italy\nD |Day 1\n"
    "600--1 session: A\nX Bring a cup.\n" },
  { "block/tight-theme",
    "Forum\nPeace through dialogue\nSharing the road, the street and the square\n\nDay 1\n10h A\n",
    "T Forum\nH Peace through dialogue Sharing the road, the street and the square\nD |Day 1\n"
    "600--1 session: A\n" },
  { "block/shouted",
    "FORUM ON THE FUTURE\nOF WORK\nHALL B, ROME\nDAY ONE\n10h A\n",
    "T FORUM ON THE FUTURE OF WORK\nV HALL B, ROME\nD |DAY ONE\n600--1 session: A\n" },
  { "block/all-labels",
    "Title: Forum\nTheme: Ships and\nboats\nMeeting: Third one\nVenue:\nHall A\n"
    "Status: Final version\n\nDay 1\n10h A\n",
    "T Forum\nH Ships and boats\nM Third one\nV Hall A\nS Final version\nD |Day 1\n"
    "600--1 session: A\n" },
  { "block/organizer",
    "ECONOMIC COMMISSION FOR SHIPS\n\nABC/14/Rev.1\n\nForum on Ships 2017\nOf boats\n\n"
    "18 April 2017, Pier 3, Washington, D.C.\n\n10h Opening\n",
    "T Forum on Ships 2017\nH Of boats\nV Pier 3, Washington, D.C.\nD 2017-04-18|\n"
    "600--1 opening: Opening\nX ECONOMIC COMMISSION FOR SHIPS\n" },

  { "block/extra-lines",
    "(as of 3 May 2017)\n\nForum\nOf ships\nOrganized by the City\nExpert meeting\n"
    "Rome, 18 April 2017\nPier 3\nWorking languages: English, French\n\n10h Opening\n",
    "T Forum\nH Of ships\nM Expert meeting\nV Rome, Pier 3\nD 2017-04-18|\n"
    "600--1 opening: Opening\nX (as of 3 May 2017)\nX Organized by the City\n"
    "X Working languages: English, French\n" },
  { "block/venue-without-dates",
    "Forum\nOf ships\n\nExpert meeting\nHall A, Rome\n\nAgenda\n\n10h Opening\n",
    "T Forum\nH Of ships\nM Expert meeting\nV Hall A, Rome\nS Agenda\nD |\n"
    "600--1 opening: Opening\n" },
  { "block/venue-alone",
    "Forum\nOf ships\n\nExpert meeting\n\nHall A, Rome\n\n10h Opening\n",
    "T Forum\nH Of ships\nM Expert meeting\nV Hall A, Rome\nD |\n600--1 opening: Opening\n" },
  { "block/blank-in-theme",
    "Forum\n\nOf ships and the\n\nharbours\n\nExpert meeting\n\n10h Opening\n",
    "T Forum\nH Of ships and the harbours\nM Expert meeting\nD |\n600--1 opening: Opening\n" },

  /* Days */
  { "day/dates",
    "Forum\n\n18 April 2017\n10h A\nWednesday, 19 April 2017\n10h B\nApril 20th, 2017\n10h C\n"
    "2017-04-21\n10h D\n22.04.2017\n10h E\n",
    "T Forum\nD 2017-04-18|\n600--1 session: A\nD 2017-04-19|\n600--1 session: B\n"
    "D 2017-04-20|\n600--1 session: C\nD 2017-04-21|\n600--1 session: D\nD 2017-04-22|\n"
    "600--1 session: E\n" },
  { "day/labels",
    "Forum\n\nDay 1 – Tuesday, 18 April 2017\n10h A\nWednesday, 19 April 2017 (Day 2)\n10h B\n"
    "*** DAY THREE: Looking back ***\n10h C\nFourth day, Friday\n10h D\n",
    "T Forum\nD 2017-04-18|Day 1\n600--1 session: A\nD 2017-04-19|Day 2\n600--1 session: B\n"
    "D |DAY THREE: Looking back\n600--1 session: C\nD |Fourth day, Friday\n"
    "600--1 session: D\n" },
  { "day/two-lines",
    "Forum\n\nDAY ONE\n18 April 2017\n10h A\n19 April 2017\nDAY TWO\n10h B\n",
    "T Forum\nD 2017-04-18|DAY ONE\n600--1 session: A\nD 2017-04-19|DAY TWO\n"
    "600--1 session: B\n" },
  { "day/year-of-block",
    "Forum\n18–20 April 2017\n\nTuesday, 18 April\n10h A\n19 April\n10h B\nThursday\n10h C\n",
    "T Forum\nD 2017-04-18|\n600--1 session: A\nD 2017-04-19|\n600--1 session: B\n"
    "D 2017-04-20|Thursday\n600--1 session: C\n" },
  { "day/tab",
    "Forum\n\nDAY ONE\tTuesday, 18 April 2017\n10h A\n19 April 2017\tDAY TWO\n10h B\n"
    "Day 3\tThursday\n10h C\nDay four is not held\n",
    "T Forum\nD 2017-04-18|DAY ONE\n600--1 session: A\nD 2017-04-19|DAY TWO\n"
    "600--1 session: B\nD |Day 3 Thursday\n600--1 session: C\nA Day four is not held\n" },
  { "day/weekday-behind",
    "Forum\n\n18 April 2017 (Tuesday)\n10h A\nDay 2 – 19 April 2017, Wednesday\n10h B\n"
    "20 April 2017 (Thursday) – Day 3\n10h C\n",
    "T Forum\nD 2017-04-18|\n600--1 session: A\nD 2017-04-19|Day 2\n600--1 session: B\n"
    "D 2017-04-20|Day 3\n600--1 session: C\n" },
  { "day/contradiction",
    "Forum\n\nMonday, 18 April 2017\n10h A\n19 April 2017 (Tuesday)\n10h B\n",
    "T Forum\nD |Monday, 18 April 2017\n600--1 session: A\nD |19 April 2017 (Tuesday)\n"
    "600--1 session: B\n" },
  { "day/again",
    "Forum\n18–19 April 2017\n\nDAY ONE\n10h A\nDAY ONE\n11h B\nDAY ONE (continued)\n12h C\n"
    "DAY TWO\n10h D\n",
    "T Forum\nD 2017-04-18|DAY ONE\n600--1 session: A\n660--1 session: B\n720--1 session: C\n"
    "D 2017-04-19|DAY TWO\n600--1 session: D\n" },
  { "day/again-with-more",
    "Forum\n18 April 2017\n\nDAY ONE\n10h A\nDAY ONE – AFTERNOON\n14h B\n",
    "T Forum\nD 2017-04-18|DAY ONE\n600--1 session: A\n840--1 session: B\n"
    "X DAY ONE – AFTERNOON\n" },
  { "day/more-than-dates",
    "Forum\n18–19 April 2017\n\nDay 1\n10h A\nDay 3\n10h C\n",
    "T Forum\nD 2017-04-18|Day 1\n600--1 session: A\nD |Day 3\n600--1 session: C\n" },
  { "day/note-below",
    "Forum\n\nTuesday, 18 April 2017\nChair: Ms. X\n10h A\n19 April 2017\n10h B\n",
    "T Forum\nD 2017-04-18|\n600--1 session: A\nD 2017-04-19|\n600--1 session: B\n"
    "X Chair: Ms. X\n" },
  { "day/hours",
    "Forum\n\nDay 1: 9h – 17h\n10h A\nDay 2: 9h – 10h B\n",
    "T Forum\nD |Day 1: 9h – 17h\n600--1 session: A\nA Day 2: 9h – 10h B\n" },
  { "day/none-in-sentences",
    "Forum\n\nDAY ONE\n10h A\n\tDay two will be better.\n\t18 April 2017 was a good day.\n",
    "T Forum\nD |DAY ONE\n600--1 session: A\nA Day two will be better.\n"
    "A 18 April 2017 was a good day.\n" },

  /* Times */
  { "time/notations",
    "F\n\nDay 1\n9h – 9h30\tA\n9h30-10h\tB\n10:00 – 10:30\tC\n10.30 – 11.00 D\n"
    "11 to 11.30am: E\n[11:30–12:00] F\n12h00: G\n• 13h – 14h – H\nFrom 14h to 15h, I\n"
    "19h onwards J\n23h – 1h30 K\n10h\u00a0–\u00a011h\u00a0\u00a0L\n16h30–17h|M\n",
    "T F\nD |Day 1\n540-570 session: A\n570-600 session: B\n600-630 session: C\n"
    "630-660 session: D\n660-690 session: E\n690-720 session: F\n720--1 session: G\n"
    "780-840 session: H\n840-900 session: I\n1140--1 session: J\n1380-1530 session: K\n"
    "600-660 session: L\n990-1020 session: M\n" },
  { "time/in-sentences",
    "F\n\nDay 1\n10h – 12h A\nThe group will meet until\n10h30 on the second floor.\n",
    "T F\nD |Day 1\n600-720 session: A\nA The group will meet until 10h30 on the second floor.\n" },
  { "time/within",
    "F\n\nDay 1\n10h – 12h\tA\n\t10h – 10h15 Ms X\n\t10h15 – 10h30 Mr Y\n12h – 13h\tLunch\n"
    "\t14h – 15h B\n",
    "T F\nD |Day 1\n600-720 session: A\nA 10h – 10h15 Ms X\nA 10h15 – 10h30 Mr Y\n"
    "720-780 meal: Lunch\n840-900 session: B\n" },
  { "time/night",
    "F\n\nDay 1\n22h – 24h A\n0h – 1h30 B\n1h30 onwards C\n9h D\n",
    "T F\nD |Day 1\n1320-1440 session: A\n1440-1530 session: B\n1530--1 session: C\n"
    "540--1 session: D\n" },
  { "time/none",
    "F\n\nDay 1\n10h A\n10h75 – 11h B\n31 April 2017\n11h C\n3.5 – 4 days.\n",
    "T F\nD |Day 1\n600--1 session: A\nA 10h75 – 11h B\nA 31 April 2017\n"
    "660--1 session: C\nA 3.5 – 4 days.\n"
    "K 10h75 – 11h B\nK 31 April 2017\n" },
  { "time/indented",
    "F\n\nDay 1\n\t10h – 12h A\n\t12h – 13h Lunch\n",
    "T F\nD |Day 1\n600-720 session: A\n720-780 meal: Lunch\n" },

  /* Titles */
  { "title/numbers",
    "F\n\nDay 1\n9h Panel 1: A\n9h Panel Two – B\n9h Session 3.1 – C\n9h Panel IV. D\n"
    "9h Workshop B | E\n9h Panel 6 The sixth\n9h Panel 7 of the series\n9h PANEL 8 - F\n"
    "9h Panel 9-G\n"
    "9h Round Table 2 – G\n9h – 10h round table 3 – H\n",
    "T F\nD |Day 1\n540--1 panel 1: A\n540--1 panel Two: B\n540--1 session 3.1: C\n"
    "540--1 panel IV: D\n540--1 workshop B: E\n540--1 panel 6: The sixth\n"
    "540--1 panel: Panel 7 of the series\n540--1 panel 8: F\n540--1 panel 9: G\n"
    "540--1 Round Table 2: G\n"
    "540-600 Round Table 3: H\n" },
  { "title/below",
    "F\n\nDay 1\n10h – 11h\nPanel 1 – A\n11h – 12h\tPanel 2\n\tAll about B\n\tThis is about B.\n"
    "12h – 13h\n\n\tLunch\n",
    "T F\nD |Day 1\n600-660 panel 1: A\n660-720 panel 2: All about B\nA This is about B.\n"
    "720-780 meal: Lunch\n" },
  { "title/broken",
    "F\n\nDay 1\n10h – 11h\tPanel 1 – The state of\n\tThe Art\n\tIt is good.\n"
    "11h – 12h\tPanel 2 – A title which is so long that it was broken in\n"
    "Two Lines\n\tIt is broken.\n12h – 13h\tPanel 3 – more\nand less\n",
    "T F\nD |Day 1\n600-660 panel 1: The state of The Art\nA It is good.\n"
    "660-720 panel 2: A title which is so long that it was broken in Two Lines\nA It is broken.\n"
    "720-780 panel 3: more and less\n" },
  { "title/broken-above-tags",
    "F\n\nDay 1\n10h – 11h\tPanel 1 – Implementing the System of Environmental\n"
    "\tAccounting: 100 countries\n\t<p>It was adopted long ago, and few remember why.</p>\n"
    "11h – 12h\tPanel 2 – Implementing the System of Environmental\n\tMs. X, Chair\n"
    "\t<p>It is adopted now.</p>\n",
    "T F\nD |Day 1\n600-660 panel 1: Implementing the System of Environmental Accounting: 100 "
    "countries\nA It was adopted long ago, and few remember why.\n"
    "660-720 panel 2: Implementing the System of Environmental\nA Ms. X, Chair\n"
    "A It is adopted now.\n" },
  { "title/broken-by-page",
    "Forum\nAgenda\n\nDay 1\n10h – 11h\tPanel 1 – What is said\n\n\nForum\nAgenda\n\nand done\n"
    "\tIt is done.\n",
    "T Forum\nS Agenda\nD |Day 1\n600-660 panel 1: What is said and done\nA It is done.\n" },
  { "title/continued",
    "F\n\nDay 1\n10h Panel 1 – A\n\tIt begins.\nPanel 1 (continued)\n\tIt ends.\n"
    "14h Panel 1 (continued)\nPanel 2 (continued)\n",
    "T F\nD |Day 1\n600--1 panel 1: A\nA It begins.\nA It ends.\n"
    "840--1 panel 1: (continued)\n-1--1 panel 2: (continued)\n" },
  { "title/kinds",
    "F\n\nDay 1\n9h Closing the gaps\n9h Closing session\n9h Breaking news\n9h Health break\n"
    "9h Opening doors\n9h Opening of the exhibition\n9h Opening by Ms. X\n9h Coffee and tea\n"
    "9h Networking lunch\n"
    "9h Official dinner\n9h Keynote by X\n9h Discussion\n9h Discussion on A\n9h Panel discussion\n"
    "9h Award ceremony\n9h Poster session\n9h Break (30 minutes)\n9h Break-out groups\n"
    "9h Q&A\n9h End of day 1\n9h End of life care\n",
    "T F\nD |Day 1\n540--1 session: Closing the gaps\n540--1 closing: Closing session\n"
    "540--1 session: Breaking news\n540--1 break: Health break\n540--1 session: Opening doors\n"
    "540--1 opening: Opening of the exhibition\n540--1 opening: Opening by Ms. X\n"
    "540--1 break: Coffee and tea\n"
    "540--1 meal: Networking lunch\n540--1 meal: Official dinner\n540--1 keynote: Keynote by X\n"
    "540--1 discussion: Discussion\n540--1 discussion: Discussion on A\n"
    "540--1 panel: Panel discussion\n540--1 ceremony: Award ceremony\n"
    "540--1 poster: Poster session\n540--1 break: Break (30 minutes)\n"
    "540--1 workshop: Break-out groups\n540--1 discussion: Q&A\n540--1 marker: End of day 1\n"
    "540--1 session: End of life care\n" },
  { "title/markers",
    "F\n\nDay 1\n9h A\nEnd of Day One\nDay 2\n9h Closing of the forum\nClosing of the Forum\n"
    "Day 3\n9h A\nThe meeting closes\nDay 4\n9h A\n*** END OF PROGRAMME ***\nDay 5\n9h A\n"
    "17h End of Workshop\n",
    "T F\nD |Day 1\n540--1 session: A\n-1--1 marker: End of Day One\nD |Day 2\n"
    "540--1 closing: Closing of the forum\n-1--1 marker: Closing of the Forum\nD |Day 3\n"
    "540--1 session: A\n-1--1 marker: The meeting closes\nD |Day 4\n540--1 session: A\n"
    "-1--1 marker: END OF PROGRAMME ***\nD |Day 5\n540--1 session: A\n"
    "1020--1 marker: End of Workshop\n" },
  { "title/without-time",
    "F\n\nDay 1\n10h Opening\nPanel 1 – A\n\tIt is about A, and nothing but A.\nLunch\nPanel 2 "
    "will not be held\n"
    "End of the meeting.\n",
    "T F\nD |Day 1\n600--1 opening: Opening\n-1--1 panel 1: A\nA It is about A, and nothing but "
    "A.\n-1--1 meal: Lunch\n"
    "A Panel 2 will not be held\n-1--1 marker: End of the meeting.\nK Panel 2 will not be held\n" },

  /* What sessions say */
  { "body/paragraphs",
    "F\n\nDay 1\n10h A\n\tOne.\n\tTwo.\n\n\tThree.\n11h B\n\t<p>Four</p><p>five</p>six<br>seven\n",
    "T F\nD |Day 1\n600--1 session: A\nA One.\nA Two.\nA Three.\n660--1 session: B\nA Four\nA "
    "five\n"
    "A six seven\n" },
  { "body/bullets",
    "F\n\nDay 1\n9h A\n\tQuestions:\n\t– Why?\n\t– What for?\n9h B\n\t- Why? - What for?\n"
    "9h C\n\tQuestions:\n\t1. Why?\n\t2. What for?\n\t4. Who?\n9h D\n\t(a) Why?\n\t(b) Who?\n"
    "9h E\n\tQuestions: 1) Why? 2) Who? And where?\n9h F\n\tGuiding questions\n\tWhy?\n\tWho?\n"
    "9h G\n\t* Why?\n\t* Who\n\tis it?\n9h H\n\tQ1: Why?\n\tQ2: Who?\n9h I\n\t▪ Why?\n\t▪ Who?\n",
    "T F\nD |Day 1\n540--1 session: A\nL Questions:\nQ Why?\nQ What for?\n540--1 session: B\nQ "
    "Why?\n"
    "Q What for?\n540--1 session: C\nL Questions:\nQ Why?\nQ What for?\nQ 4. Who?\n"
    "540--1 session: D\nQ Why?\nQ Who?\n540--1 session: E\nL Questions:\nQ Why?\n"
    "Q Who? And where?\n540--1 session: F\nL Guiding questions\nQ Why?\nQ Who?\n"
    "540--1 session: G\nQ Why?\nQ Who is it?\n540--1 session: H\nQ Why?\nQ Who?\n"
    "540--1 session: I\nQ Why?\nQ Who?\n" },
  { "body/letters-of-fonts",
    "F\n\nDay 1\n9h A\n\tQuestions: § Why? § Who?\n9h B\n\tØ Why?\n\tØ Who?\n9h C\n"
    "\tSee § 5 and § Six of the law. § 7 is new.\n",
    "T F\nD |Day 1\n540--1 session: A\nL Questions:\nQ Why?\nQ Who?\n540--1 session: B\nQ Why?\n"
    "Q Who?\n540--1 session: C\nA See § 5 and § Six of the law. § 7 is new.\n" },
  { "body/letters",
    "F\n\nDay 1\n9h A\n\tQuestions:\n\to Why?\n\to Who?\n9h B\n\tQuestions: o Why? o Who?\n9h C\n"
    "\tQuestions:\n\t(i) Why?\n\t(ii) Who?\n\t(iii) Where?\n9h D\n\tQuestions: i. Why? ii. Who?\n"
    "9h E\n\tQuestions: (a) Why? (b) Who?\n9h F\n\tQuestions:\n\t1.- Why?\n\t2.- Who?\n9h G\n"
    "\tIt has (i) ends, (ii) means. Is it o k?\n",
    "T F\nD |Day 1\n540--1 session: A\nL Questions:\nQ Why?\nQ Who?\n540--1 session: B\n"
    "L Questions:\nQ Why?\nQ Who?\n540--1 session: C\nL Questions:\nQ Why?\nQ Who?\nQ Where?\n"
    "540--1 session: D\nL Questions:\nQ Why?\nQ Who?\n540--1 session: E\nL Questions:\nQ Why?\n"
    "Q Who?\n540--1 session: F\nL Questions:\nQ Why?\nQ Who?\n540--1 session: G\n"
    "A It has (i) ends, (ii) means. Is it o k?\n" },
  { "body/strange",
    "F\n\nDay 1\n9h A\n\tIt is about all of us, and all that is ours.\n* See the annex.\n"
    "End of the forum\nCall us: • X • Y\n",
    "T F\nD |Day 1\n540--1 session: A\nA It is about all of us, and all that is ours.\n"
    "A \\* See the annex.\n-1--1 marker: End of the forum\nA Call us:\nA - X\nA - Y\n"
    "K * See the annex.\nK Call us: • X • Y\n" },
  { "body/lone-bullets",
    "F\n\nDay 1\n9h A\n\tQuestions:\n\t•\n\tWhy?\n\t•\n\tWho\n\tis it?\n9h B\n\tQuestions:\n"
    "\t1.\n\tWhy?\n\t2.\n\tWho?\n9h C\n\tIt is so.\n\t•\n9h D\n\t•\n\t• Why?\n",
    "T F\nD |Day 1\n540--1 session: A\nL Questions:\nQ Why?\nQ Who is it?\n540--1 session: B\n"
    "L Questions:\nQ Why?\nQ Who?\n540--1 session: C\nA It is so.\nA •\n540--1 session: D\n"
    "A •\nQ Why?\n" },
  { "body/rules",
    "F\n\nDay 1\n9h A\n\tIt is so\n\t---\n\t===\n\tand so.\n",
    "T F\nD |Day 1\n540--1 session: A\nA It is so\nA \\---\nA \\===\nA and so.\n" },
  { "body/numbered-questions",
    "F\n\nDay 1\n9h A\n\tQuestion 1: Why?\n\tQuestion 2: Who?\n9h B\n\tQuestions 1. Why?\n",
    "T F\nD |Day 1\n540--1 session: A\nQ Why?\nQ Who?\n540--1 session: B\n"
    "A Questions 1. Why?\n" },
  { "body/bullets-without-spaces",
    "F\n\nDay 1\n9h A\n\tQuestions:•Why?•Who?\n9h B\n\t3 questions: 1. Ships, 2. Boats.\n",
    "T F\nD |Day 1\n540--1 session: A\nL Questions:\nQ Why?\nQ Who?\n540--1 session: B\n"
    "A 3 questions: 1. Ships, 2. Boats.\n" },
  { "body/lead-in-sentence",
    "F\n\nDay 1\n9h A\n\tIt is said. Mr. X will ask these questions: • Why? • Who?\n",
    "T F\nD |Day 1\n540--1 session: A\nA It is said.\nL Mr. X will ask these questions:\nQ Why?\n"
    "Q Who?\n" },
  { "body/topics",
    "F\n\nDay 1\n9h A\n\tTopics:\n\t• Ships\n\t• Boats\n\tAnd more.\n9h B\n\tIt has 2 parts: 1. "
    "One, "
    "2. Two.\n\tQuestions to be announced.\n9h C\n\tQuestions:\n\t• Ships\n\t• Boats\n",
    "T F\nD |Day 1\n540--1 session: A\nA Topics:\nA - Ships\nA - Boats\nA And more.\n"
    "540--1 session: B\nA It has 2 parts: 1. One, 2. Two.\nA Questions to be announced.\n"
    "540--1 session: C\nL Questions:\nQ Ships\nQ Boats\n" },
  { "body/commonmark",
    "F\n\nDay 1\n9h A\n\t<p># A</p><p>1. B</p><p>> C</p><p>--- D</p><p>*E* _F_ `G` [H](I) "
    "a_b_c</p>\n",
    "T F\nD |Day 1\n540--1 session: A\nA \\# A\nA 1\\. B\nA \\> C\nA --- D\n"
    "A \\*E\\* \\_F\\_ \\`G\\` [H\\](I) a_b_c\n" },
  { "body/tags",
    "F\n\nDay 1\n9h A\n\t<P CLASS='x'>a <b>b</b>c</P><!-- d --><o:p></o:p> <TBC> 1 <2> <e@f.org> "
    "R&amp;D &lt;p&gt; &unknown; &#8217;\n",
    "T F\nD |Day 1\n540--1 session: A\nA a bc\nA \\<TBC> 1 <2> \\<e@f.org> R&D \\<p> \\&unknown; "
    "’\n" },
  { "body/no-entities", "F\n\nDay 1\n9h A\n\tR&amp;D\n",
    "T F\nD |Day 1\n540--1 session: A\nA R\\&amp;D\n" },

  /* Headings of pages */
  { "heading/block",
    "Forum\nAgenda\n\nDay 1\n9h A\n\tIt goes on, and\n\n\nForum\nAgenda\n\n\ton.\n",
    "T Forum\nS Agenda\nD |Day 1\n540--1 session: A\nA It goes on, and on.\n" },
  { "heading/made-of-block",
    "Forum of Ships\nAgenda\n\nDay 1\n9h A\n\tOne.\n\nForum of Ships – Agenda – 2\n\n\tTwo.\n",
    "T Forum of Ships\nS Agenda\nD |Day 1\n540--1 session: A\nA One.\nA Two.\n" },
  { "heading/joined",
    "World Forum of Ships and Boats\nSailing, rowing and steaming: what to do\n\nExpert meeting\n"
    "18 April 2017, Great Hall, House of the Sea, Rome\n\nAgenda\n\nDay 1\n9h A\n\tIt goes on,\n"
    "World Forum of Ships and Boats Sailing, rowing and steaming: what to do Expert meeting 18 "
    "April 2017, Great Hall, House of the Sea, Rome Agenda\n\tand on.\n",
    "T World Forum of Ships and Boats\nH Sailing, rowing and steaming: what to do\n"
    "M Expert meeting\nV Great Hall, House of the Sea, Rome\nS Agenda\nD 2017-04-18|Day 1\n"
    "540--1 session: A\nA It goes on, and on.\n" },
  { "heading/other-words",
    "Forum\n\nDay 1\n9h A\n\tOne.\n\n\nFOS programme\nPage 2 of 3\n\n\tTwo.\n9h B\n\n\n"
    "FOS programme\nPage 3 of 3\n\n\tThree.\n",
    "T Forum\nD |Day 1\n540--1 session: A\nA One.\nA Two.\n540--1 session: B\nA Three.\n" },
  { "heading/page-numbers",
    "– 1 –\nForum\n\nDay 1\n9h A\n\tOne.\n\f– 2 –\n\n\tTwo.\nPage 3\n9h B\n",
    "T Forum\nD |Day 1\n540--1 session: A\nA One.\nA Two.\n540--1 session: B\n" },
  { "heading/counting",
    "Forum of Ships\nDraft Agenda\n\nDay 1\n9h A\n\tIt goes on\n"
    "FS17 – Draft Agenda   2\n\tand on\nFS17 – Draft Agenda   3\n\tand on.\n",
    "T Forum of Ships\nS Draft Agenda\nD |Day 1\n540--1 session: A\n"
    "A It goes on and on and on.\n" },
  { "heading/counting-elsewhere",
    "Forum\n\nDay 1\n9h A\n\tIt goes on to the end of the first page\nFS 1\n"
    "\tand on\nFS 2\n\tand on.\nFS 3\n9h B\n\tSee annex 1\n9h C\n\tSee annex 2\n",
    "T Forum\nD |Day 1\n540--1 session: A\nA It goes on to the end of the first page and on "
    "and on.\n540--1 session: B\nA See annex 1\n540--1 session: C\nA See annex 2\n" },
  { "heading/foot",
    "Forum\n\nDay 1\n9h A\n\tQuestions:\n\t1. Why?\nShips 2024\tPage 1 of 2\n\f\t2. Who?\n"
    "Ships 2024\tPage 2 of 2\n",
    "T Forum\nD |Day 1\n540--1 session: A\nL Questions:\nQ Why?\nQ Who?\n" },
  { "heading/foot-once",
    "Forum\n\nDay 1\n9h A\n\tIt goes on\nShips 2024\tPage 1 of 2\n\f\tand on. See page 2\n",
    "T Forum\nD |Day 1\n540--1 session: A\nA It goes on and on. See page 2\n" },
  { "heading/once",
    "Forum\n\nDay 1\n9h A\n\tOne.\n\n\nXYZ\nPage 2\n\n\tTwo.\n",
    "T Forum\nD |Day 1\n540--1 session: A\nA One.\nA Two.\n" },
  { "heading/cut",
    "Forum\n\nDay 1\n9h A\n\t<p>One</p>\n\n\nForum\n\n\t<p>Two and this goes on to the end of "
    "the page</p>\n\n\nForum\n\n\t<p>Three and this goes on to the end of the page\n\n\nForum\n\n"
    "\t<p>UN.</p>\n",
    "T Forum\nD |Day 1\n540--1 session: A\nA One\nA Two and this goes on to the end of the page\n"
    "A Three and this goes on to the end of the page UN.\n" },
  { "heading/cut-items",
    "Forum\n\nDay 1\n9h A\n\t<p>It is for the\n\n\nForum\n\n\t<p>UN, </p>\n\n\nForum\n\n"
    "\t<p>2. It is so.</p> Questions: <ul> • Why? •\n\n\nForum\n\n\t<ul> Who says so?\n\n\n"
    "Forum\n\n\t<ul> And why? • Where\n\n\nForum\n\n\t<ul> (in Rome)? • When?\n",
    "T Forum\nD |Day 1\n540--1 session: A\nA It is for the UN, 2. It is so.\nL Questions:\nQ Why?\n"
    "Q Who says so? And why?\nQ Where (in Rome)?\nQ When?\n" },
  { "heading/not",
    "Forum\n\nDay 1\n9h A\nModerator: TBC\nOpen debate\nQuestions:\n- Why?\n9h B\nModerator: TBC\n"
    "Open debate\nQuestions:\n- Why?\n9h Break\n9h Break\n",
    "T Forum\nD |Day 1\n540--1 session: A\nA Moderator: TBC\nA Open debate\nL Questions:\nQ Why?\n"
    "540--1 session: B\nA Moderator: TBC\nA Open debate\nL Questions:\nQ Why?\n540--1 break: "
    "Break\n"
    "540--1 break: Break\n" },

  /* Bytes */
  { "bytes/mark", "\xef\xbb\xbf" "F\r\n\r\nDay 1\r\n9h A\r\n",
    "T F\nD |Day 1\n540--1 session: A\n" },
  { "bytes/old-mac", "F\r\rDay 1\r9h A\r", "T F\nD |Day 1\n540--1 session: A\n" },
  { "bytes/windows-1252", "Caf\xe9 \x96 \x93" "x\x94\n\nDay 1\n9h\x96" "10h A\n",
    "T Café – “x”\nD |Day 1\n540-600 session: A\n" },
  { "bytes/controls", "F\x01\x02" "G\n\vDay 1\f" "9h A\x7f\n",
    "T F G\nD |Day 1\n540--1 session: A\n" },
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr(PlenaryTextImport) import = import_text (row->text, -1);
  g_autofree char *shown = import_show (import);

  g_assert_cmpstr (shown, ==, row->expected);
  import_check (import);
}

static void
test_styles (void)
{
  static const struct
  {
    const char *text;
    const char *style;
  } styles[] = {
    { "10h – 11h30 A", "10h30" }, { "10h30 – 11h30 A", "10h30" }, { "10h00 – 11h30 A", "10h00" },
    { "10 h – 11 h 30 A", "10h30" }, { "10 h 00 – 11 h 30 A", "10h00" },
    { "10h – 11h 2030 A", "10h30" }, { "m) 10h – 11h A", "10h30" },
    { "10:00 – 11:30 A", "10:30" }, { "10.00 – 11.30 A", "10.30" },
    { "10 am – 2 pm A", "10:30 am" },
    { "10:00 am – 2:00 pm A", "10:30 am" }, { "10.00 a.m. – 2 p.m. A", "10.30 a.m." },
    { "Panel 1 – A", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_autofree char *text = g_strconcat ("F\n\nDay 1\n", styles[i].text, "\n", NULL);
      g_autoptr(PlenaryTextImport) import = import_text (text, -1);
      PlenaryEntity *agenda = PLENARY_ENTITY (plenary_text_import_get_agenda (import));

      g_assert_cmpstr (plenary_entity_get_string (agenda, PLENARY_MEMBER_TIME_STYLE), ==,
                       styles[i].style);
    }
}

static void
test_phases (void)
{
  static const struct
  {
    const char *status;
    const char *phase;
  } phases[] = {
    { "Provisional Agenda", "provisional" }, { "TENTATIVE PROGRAMME", "provisional" },
    { "Draft agenda (as of 3 May)", "draft" }, { "Final Programme", "final" },
    { "Agenda", "draft" }, { "Annotated agenda", "draft" },
    { "Agenda (provisional)", "provisional" },
    { "Cancelled", "cancelled" }, { "Revised Provisional Agenda", "provisional" },
    { "Programme as of 1 June", "draft" },
    { "Revised draft programme", "draft" }, { "Draft provisional agenda", "draft" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (phases); i++)
    {
      g_autofree char *text = g_strconcat ("F\n\n", phases[i].status, "\n\nDay 1\n10h A\n", NULL);
      g_autoptr(PlenaryTextImport) import = import_text (text, -1);
      PlenaryAgenda *agenda = plenary_text_import_get_agenda (import);

      g_assert_cmpstr (plenary_text_pick (plenary_agenda_get_status (agenda), NULL), ==,
                       phases[i].status);
      g_assert_cmpstr (plenary_agenda_get_phase (agenda), ==, phases[i].phase);
    }
}

static void
assert_language (const char *text,
                 const char *language)
{
  g_autoptr(PlenaryTextImport) import = import_text (text, -1);

  g_assert_cmpstr (plenary_agenda_get_language (plenary_text_import_get_agenda (import)), ==,
                   language);
}

static void
test_language (void)
{
  assert_language ("The state of the seas\n\nDay 1\n10h Opening\n12h Lunch\n", "en");
  assert_language ("L’état des mers\n\n10h Ouverture de la session\n12h Déjeuner\n", "und");
  assert_language ("Состояние морей\n\n10h Открытие\n", "und");
  assert_language ("<html><body><table><tr><td>10h</td><td>Why?</td></tr><tr><td>11h</td>"
                   "<td>Who?</td></tr></table></body></html>", "en");
  assert_language ("", "und");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/formats/text-rules/", cases[i].path, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  g_test_add_func ("/formats/text-rules/styles", test_styles);
  g_test_add_func ("/formats/text-rules/phases", test_phases);
  g_test_add_func ("/formats/text-rules/language", test_language);

  return g_test_run ();
}
