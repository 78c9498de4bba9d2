/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What authors write in the agendas of their languages: tables, and nothing but tables.
 *
 * A word that is missing here costs a heading or a colour, never a text: what no table knows is a
 * session of no particular kind, a paragraph of an abstract, or a line that is left over. The first
 * phrase that fits holds, so what is special stands before what is general.
 */

#include "config.h"

#include "plenary-text-language.h"

#include "plenary-text-phrase.h"

static const PlenaryTextRule english_days[] = {
  { "day #", "" },
  { "?the # day", "" },
  { "day # *", "dated" },
  { "?the # day *", "dated" },
  { NULL },
};

static const PlenaryTextRule english_numbered[] = {
  { "panel # *", "panel" },
  { "session # *", "session" },
  { "workshop # *", "workshop" },
  { "keynote # *", "keynote" },
  { "talk # *", "talk" },
  { "discussion # *", "discussion" },
  { "panel|expert discussion|session|debate # *", "panel" },
  { "high-level panel|segment|session # *", "panel" },
  { "roundtable|round-table ?discussion|session # *", "discussion" },
  { "round table ?discussion|session # *", "discussion" },
  { "dialogue|debate # *", "discussion" },
  { "thematic|technical|plenary|parallel|working|concurrent session|sessions # *", "session" },
  { "plenary|module|segment|theme|topic|cluster|part # *", "session" },
  { "agenda item # *", "session" },
  { "item # *", "session" },
  { "side event|session # *", "session" },
  { "breakout|break-out ?session|group # *", "workshop" },
  { "working|discussion group # *", "workshop" },
  { "group|tutorial|training|clinic # *", "workshop" },
  { "poster session # *", "poster" },
  { "lecture|paper|presentation # *", "talk" },
  { NULL },
};

static const PlenaryTextRule english_markers[] = {
  { "end|close|closure|conclusion of day #", "marker" },
  { "end|close|closure|conclusion of ?the|this ?first|second|third|fourth|last|annual|general|"
    "intersessional|morning|afternoon|expert|technical|thematic|regional|national|international|"
    "global|preparatory|informal|consultative|high-level|joint ?group|expert|technical|"
    "consultative|preparatory day|days|meeting|workshop|conference|session|seminar|event|"
    "programme|program|agenda|forum|summit|symposium|consultation|consultations|dialogue|retreat|"
    "training|deliberations|proceedings", "marker" },
  { "?the end", "marker" },
  { "close", "marker" },
  { "adjournment|adjourn|adjourned ?of ?the ?day|meeting|session|workshop|conference", "marker" },
  { "?the meeting|session|workshop|conference|seminar|event|forum|summit|symposium|dialogue "
    "adjourned|adjourns|ends|closes", "marker" },
  { "departure|departures ?of ?the ?participants|delegates|delegations", "marker" },
  { NULL },
};

static const PlenaryTextRule english_kinds[] = {
  { "?on-site|onsite|late ?continued ?participant|participants registration|check-in|accreditation",
    "registration" },
  { "registration|registrations|check-in|accreditation of|and|& *", "registration" },
  { "arrival of|and *", "registration" },
  { "arrival|arrivals", "registration" },
  { "badge|badges collection|distribution|pick-up", "registration" },

  { "?a ?working|networking|light|buffet|official|hosted|sandwich|group|official|optional "
    "lunch|breakfast|dinner|supper|brunch ?break|buffet|reception|meeting", "meal" },
  { "?working|networking|official lunch|breakfast|dinner|supper|brunch ?break ?is hosted|offered|"
    "provided|sponsored|served|at|in|for|with|and|& *", "meal" },
  { "lunch-break|lunchbreak|luncheon", "meal" },
  { "gala|farewell|welcome dinner|lunch *", "meal" },
  { "break for lunch|dinner *", "meal" },
  { "?short|health|morning|afternoon|mid-morning|mid-afternoon|comfort|bio|prayer|lunchtime|long "
    "?health|morning|afternoon ?coffee|tea|refreshment|refreshments|networking|health|bio|prayer "
    "?and|/|& ?coffee|tea|networking break|pause|intermission|recess", "break" },
  { "coffee|tea|refreshments ?and|&|/ ?coffee|tea|cakes|networking", "break" },
  { "coffee-break|tea-break|coffeebreak", "break" },
  { "break ?with|and|for|& coffee|tea|refreshments|networking *", "break" },

  { "welcome|networking|evening|closing|official|opening|cocktail|farewell reception|cocktail|"
    "cocktails|drinks|party *", "social" },
  { "reception|cocktail|cocktails|drinks|apéritif|aperitif ?party ?hosted|offered|at|by|and *",
    "social" },
  { "social|cultural ?evening event|programme|program|activity|activities|evening|night *",
    "social" },
  { "networking ?event|session|reception", "social" },
  { "excursion|city tour|guided tour|concert|party *", "social" },

  { "award|awards|signing|prize|prizes|graduation|flag|candle|prize-giving|award-giving "
    "ceremony|ceremonies *", "ceremony" },

  { "?official|formal|grand|high-level opening ?session|ceremony|remarks|remark|address|addresses|"
    "statement|statements|plenary|segment|speech|speeches|words|panel|formalities", "opening" },
  { "?official|formal|high-level opening session|ceremony|remarks|address|addresses|statement|"
    "statements|plenary|segment|speech|speeches|words *", "opening" },
  { "opening of|and|by|& *", "opening" },
  { "welcome|welcoming ?remarks|remark|address|addresses|statement|statements|session|speech|"
    "speeches|words|note", "opening" },
  { "welcome|welcoming remarks|address|addresses|statement|statements|session|speech|speeches|"
    "words|note|and|by|from|to|& *", "opening" },
  { "inauguration|inaugural *", "opening" },
  { "introduction|introductory ?remarks|session|statement", "opening" },

  { "?official|formal|high-level closing ?session|ceremony|remarks|remark|address|addresses|"
    "statement|statements|plenary|segment|speech|speeches|words|panel", "closing" },
  { "?official|formal|high-level closing session|ceremony|remarks|address|addresses|statement|"
    "statements|plenary|segment|speech|speeches|words|of|and|by|& *", "closing" },
  { "concluding|final|farewell remarks|session|statement|statements|observations|words *",
    "closing" },
  { "conclusions|conclusion|wrap-up|wrapup ?session|and|, *", "closing" },
  { "wrap up|wrapping up ?session|and *", "closing" },
  { "summary|summing-up and|of *", "closing" },
  { "way forward *", "closing" },
  { "vote of thanks *", "closing" },

  { "keynote|keynotes ?speech|speeches|address|addresses|lecture|speaker|statement|presentation "
    "*", "keynote" },
  { "plenary|distinguished|invited|opening lecture|keynote *", "keynote" },

  { "poster|posters session|sessions|exhibition|presentation|presentations|display|and *",
    "poster" },
  { "posters", "poster" },

  { "high-level|expert|moderated|interactive|ministerial ?level panel *", "panel" },
  { "panel ?discussion|debate|session *", "panel" },

  { "morning|afternoon|evening|plenary ?plenary session|sessions|segment|programme|program",
    "session" },

  { "?open|plenary|general|interactive|moderated|group|final|free|floor|facilitated "
    "?floor|plenary|group|interactive discussion|discussions|debate|dialogue|exchange|q&a",
    "discussion" },
  { "?open|plenary|general|interactive|moderated|group|facilitated discussion|discussions|debate|"
    "dialogue|exchange on|and|with|about|of *", "discussion" },
  { "questions and answers *", "discussion" },
  { "question and answer|answers session *", "discussion" },
  { "q&a|qa *", "discussion" },
  { "roundtable|round-table *", "discussion" },
  { "round table *", "discussion" },
  { "fireside chat *", "discussion" },
  { "town hall *", "discussion" },

  { "workshop|tutorial|training|masterclass|hackathon ?session *", "workshop" },
  { "parallel|working|breakout|break-out ?working|breakout|break-out group|groups|workshop|"
    "workshops|session|sessions *", "workshop" },
  { "group work *", "workshop" },

  { "lecture|talk|presentation ?by|of|on *", "talk" },
  { "lightning talks *", "talk" },

  { "group|family photo|photograph|picture *", "other" },
  { "press conference|briefing *", "other" },
  { "bilateral meetings|meeting *", "other" },
  { "field|site|study visit|visits|trip *", "other" },

  { NULL },
};

static const PlenaryTextRule english_lone[] = {
  { "end of *", "marker" },
  { "closing of ?the|this day|meeting|workshop|conference|session|seminar|event|programme|program|"
    "forum|summit|symposium|consultation|consultations|dialogue|retreat|training", "marker" },
  { "?participant|participants registration", "registration" },
  { "?working|networking lunch|breakfast|dinner|supper ?break", "meal" },
  { "?short|health|morning|afternoon ?coffee|tea break", "break" },
  { "opening ?session|ceremony|remarks", "opening" },
  { "closing ?session|ceremony|remarks", "closing" },
  { NULL },
};

static const PlenaryTextRule english_looks[] = {
  { "opening", "plenary" }, { "closing", "plenary" }, { "keynote", "plenary" },
  { "panel", "panel" }, { "discussion", "panel" }, { "session", "talk" }, { "talk", "talk" },
  { "workshop", "workshop" }, { "poster", "posters" }, { NULL },
};

static const PlenaryTextRule english_phases[] = {
  { "?revised|updated|annotated provisional|preliminary|tentative|indicative ?annotated|draft|work|"
    "working agenda|programme|program|"
    "schedule|timetable|order *", "provisional" },
  { "?annotated|first|second|third|revised|updated|working|zero draft ?provisional|annotated|"
    "revised|work|working "
    "agenda|programme|program|schedule|timetable|version *", "draft" },
  { "?revised|adopted|approved final|definitive|adopted|approved ?annotated agenda|programme|"
    "program|schedule|timetable|version *", "final" },
  { "cancelled|canceled", "cancelled" },
  { "provisional|preliminary|tentative", "provisional" },
  { "draft", "draft" },
  { "final", "final" },
  { "?annotated|detailed|full|general|revised|updated|workshop|conference|meeting|event|final "
    "agenda|programme|program|schedule|timetable", "" },
  { "agenda|programme|program|order of ?the ?work|events|day|business", "" },
  { "agenda|programme|program|schedule|timetable as of|at *", "" },
  { NULL },
};

static const PlenaryTextLanguage english = {
  .tag = "en",
  .common = "the|of|and|to|for|with|this|that|by|is|are|will|from|how|what|which|at|their|has|have|"
            "who|why|when|where|can|does|it|be|not|should|were|have|been|following|questions|"
            "towards|welcome|coffee|day|opening|closing|break|lunch|remarks",
  .months = { "january|jan.|jan", "february|feb.|feb", "march|mar.|mar", "april|apr.|apr", "may",
              "june|jun.|jun", "july|jul.|jul", "august|aug.|aug", "september|sept.|sept|sep.|sep",
              "october|oct.|oct", "november|nov.|nov", "december|dec.|dec" },
  .weekdays = { "monday|mon.|mon", "tuesday|tues.|tues|tue.|tue", "wednesday|wed.|wed",
                "thursday|thurs.|thurs|thur.|thur|thu.|thu", "friday|fri.|fri",
                "saturday|sat.|sat", "sunday|sun.|sun" },
  .numbers = { "one|first|1st", "two|second|2nd", "three|third|3rd", "four|fourth|4th",
               "five|fifth|5th", "six|sixth|6th", "seven|seventh|7th", "eight|eighth|8th",
               "nine|ninth|9th", "ten|tenth|10th", "eleven|eleventh|11th",
               "twelve|twelfth|12th" },
  .date_glue = "of",
  .date_to = "to|until|till|through",
  .date_and = "and|&",
  .days = english_days,
  .continued = "continued|cont'd|contd|cont",
  .from = "from",
  .onwards = "onwards|onward",
  .numbered = english_numbered,
  .markers = english_markers,
  .kinds = english_kinds,
  .lone = english_lone,
  .looks = english_looks,
  .phases = english_phases,
  .title = "title",
  .theme = "theme|topic|subject",
  .meeting = "meeting|type of meeting|kind of meeting",
  .status = "status",
  .venue = "venue|place|location|where",
  .date = "date|dates|when",
  .meetings = "workshop|conference|meeting|seminar|forum|summit|symposium|consultation|"
              "consultations|session|segment|congress|convention|retreat|training|roundtable|"
              "colloquium|webinar|dialogue|intersessional",
  .gatherings = "workshop|workshops|consultation|consultations|meeting|seminar|webinar|retreat|"
                "conference|session|roundtable|congress|symposium|colloquium|segment|assembly|"
                "convention",
  .about = "of|on|for|with|among|between|to",
  .organizers = "organization|organisation|ministry|commission|department|agency|secretariat|"
                "council|institute|university|office|association|union|federation|foundation|"
                "academy|authority|government|committee|fund|bank|nations",
  .helpers = "organized by|organised by|co-organized by|co-organised by|jointly organized by|"
             "jointly organised by|hosted by|co-hosted by|convened by|sponsored by|supported by|"
             "with the support of|in cooperation with|in collaboration with|"
             "under the auspices of|under the patronage of",
  .versions = "version|as of|as at|updated|last updated|last update|last revised|revised on|issued|"
              "printed|date of issue|distributed|distr.",
  .places = "room|rooms|hall|centre|center|building|headquarters|palace|palais|hotel|university|"
            "institute|street|avenue|road|square|chamber|auditorium|theatre|floor|campus|library|"
            "museum|online|virtual|zoom",
  .question = "question",
  .questions = "question|questions",
  .roles = "chair|chairs|chairperson|chairpersons|chairman|chairwoman|co-chair|co-chairs|"
           "moderator|moderators|facilitator|facilitators|keynote|speaker|speakers|presenter|"
           "presenters|panellist|panellists|panelist|panelists|discussant|discussants|"
           "respondent|respondents|rapporteur|rapporteurs|host|hosts|introduction",
  .honorifics = "mr|mrs|ms|miss|mx|dr|prof|professor|h.e|sir|amb|ambassador|minister",
  .joiners = "a|an|the|of|and|or|to|towards|toward|for|in|on|at|by|with|from|into|its|their|his|"
             "her|our|your|whose|&|as|than|via|upon|among|between|against|during",
  .page = "page|pages|p.|p|pg",
  .of = "of|/",
};

/* All that we know; the first is taken where no language is recognised. */
static const PlenaryTextLanguage *const languages[] = { &english };

/* A text in a language has one common word in three or four; names and titles have fewer. */
#define RAREST 12

/* By then it is clear, in bytes. */
#define MOST_READ 50000

static guint
count_common (const char *text,
              const char *common,
              guint      *n_words)
{
  guint n_common = 0;

  *n_words = 0;
  for (const char *at = text; *at != '\0' && at - text < MOST_READ;
       at = plenary_text_next_word (at))
    {
      const char *end = at;

      n_common += plenary_text_take_word (&end, common);
      *n_words += g_unichar_isalpha (g_utf8_get_char (at));
    }

  return n_common;
}

/**
 * plenary_text_language_guess:
 * @text: a whole agenda
 * @tag: (out): what language it is in, "und" if that cannot be told
 *
 * Returns: (transfer none): the language whose rules to read it by
 */
const PlenaryTextLanguage *
plenary_text_language_guess (const char  *text,
                             const char **tag)
{
  const PlenaryTextLanguage *best = languages[0];
  guint most = 0, n_words;

  *tag = "und";
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      guint n_common = count_common (text, languages[i]->common, &n_words);

      if (n_common > most && n_common * RAREST >= n_words)
        {
          most = n_common;
          best = languages[i];
          *tag = best->tag;
        }
    }

  return best;
}
