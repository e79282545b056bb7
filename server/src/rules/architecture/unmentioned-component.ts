/** A component that a drawing shows and the text never speaks of. */
import { type UnmentionedComponent, unmentionedComponents } from "../../core/facts/unmentioned-components.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "architecture/unmentioned-component",
  title: "The text speaks of every component that is drawn",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  why: md`
    A box without a word of text leaves open what it is for, how it is sized and what happens when it fails. One sentence
    is enough. Lintel says so only where the text does speak of most of what is drawn.
  `,
  *check(facts) {
    if (!facts.english) return;
    for (const unmentioned of unmentionedComponents(facts.architectures, () => facts.said, facts.glossary)) {
      const { name, mentions } = unmentioned.component;
      const span = mentions[0];
      if (!span) continue;
      const label = name.replace(/\s+/g, " ").trim();
      yield { span, message: `${label} is drawn here, but the text never speaks of it`, evidence: evidenceOf(unmentioned) };
    }
  },
  examples: [
    {
      bad: md`
        # Design a Photo Service

        ## High-level design

        ~~~mermaid
        flowchart LR
          app[Mobile app] --> gateway[API gateway] --> upload[Upload service] --> photos[(Photo bucket)]
          upload --> queue[[Job queue]] --> worker[Thumbnail worker] --> photos
          gateway --> tags[Tagging service]
                           ^^^^^^^^^^^^^^^ Tagging service is drawn here, but the text never speaks of it
          tags --> photos
        ~~~

        The app talks to the API gateway, which checks tokens and counts requests for each user. The upload service hands out
        addresses to which the app sends a photo in parts of 8 MB, so that a lost connection costs one part at most. Photos lie
        in one bucket for each region and are never changed: an edit makes a new one.

        When the last part has arrived, the upload service puts a job into the queue. Thumbnail workers take jobs from there,
        make pictures in three sizes and put them beside the photo. A job that fails three times goes aside and an alert is
        raised. Jobs may run twice: a thumbnail that is there already is written over with the same bytes. Photos that
        nobody has asked for in a year move to a colder class of the same bucket,
        which costs a fifth and gives them back within a second.
      `,
    },
    {
      good: md`
        # Design a Photo Service

        ## High-level design

        ~~~mermaid
        flowchart LR
          app[Mobile app] --> gateway[API gateway] --> upload[Upload service] --> photos[(Photo bucket)]
          upload --> queue[[Job queue]] --> worker[Thumbnail worker] --> photos
          gateway --> tags[Tagging service]
          tags --> photos
        ~~~

        The app talks to the API gateway, which checks tokens and counts requests for each user. The upload service hands out
        addresses to which the app sends a photo in parts of 8 MB, so that a lost connection costs one part at most. Photos lie
        in one bucket for each region and are never changed: an edit makes a new one.

        When the last part has arrived, the upload service puts a job into the queue. Thumbnail workers take jobs from there,
        make pictures in three sizes and put them beside the photo. A job that fails three times goes aside and an alert is
        raised. Jobs may run twice: a thumbnail that is there already is written over with the same bytes. Photos that
        nobody has asked for in a year move to a colder class of the same bucket,
        which costs a fifth and gives them back within a second.

        Tags are found by a model that runs on each new photo; they are corrected by hand.
      `,
    },
  ],
});

const MOST_NAMED = 4;

function evidenceOf({ mentioned }: UnmentionedComponent): string {
  const names = mentioned.slice(0, MOST_NAMED).map(({ name }) => name.replace(/\s+/g, " ").trim());
  const rest = mentioned.length > names.length ? ` and ${mentioned.length - names.length} more` : "";
  return `the text does speak of ${names.join(", ")}${rest}`;
}
