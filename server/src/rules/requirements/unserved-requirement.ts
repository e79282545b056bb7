/** A functional requirement that nothing in the design takes up. */
import { unservedRequirements } from "../../core/facts/unserved-requirements.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "requirements/unserved-requirement",
  title: "Something in the design takes up each functional requirement",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  why: md`
    What is asked for and then never spoken of again is either forgotten or out of scope. Name the call, the component or
    the flow that does it, or say that it is left for later.
  `,
  *check(facts, { expected }) {
    if (!facts.english || expected["functional-requirements"] !== "required") return;
    for (const { requirement, text, words } of unservedRequirements(facts)) {
      yield {
        span: requirement.span,
        message: `Nothing in the design takes up "${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}"`,
        evidence: `outside of the requirements no word speaks of ${words.slice(0, MOST_WORDS).join(", ")}`,
      };
    }
  },
  examples: [
    {
      bad: md`
        # Design a Photo Service

        ## Functional Requirements

        - Users upload photos
        - Users follow each other
        - Printed calendars are ordered with a loyalty discount
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nothing in the design takes up "Printed calendars are ordered with a loyalty discount"

        ## API Design

        - POST /v1/photos {file} → 201 {photo_id}; 413 above 20 MB
        - POST /v1/follows {user_id} → 201; 404 for somebody unknown

        ## High-Level Design

        Phones call the API servers behind a load balancer. An upload goes to the object store, and its row to the database.
        A worker resizes it to three widths and tells the feed service, which puts its id in front of the feeds of all who
        follow its owner. A feed is read from memory: 50 ids, then their rows and addresses. A photo is served by the CDN,
        which keeps it for a day. Who follows whom is kept twice, by either side, so that both lists are one read.

        ## Data Model

        - photos: photo_id (primary key), owner_id, taken_at, width, height
        - follows: follower_id and followee_id (primary key), since
      `,
    },
    {
      good: md`
        # Design a Photo Service

        ## Functional Requirements

        - Users upload photos
        - Users follow each other
        - Photos are printed

        ## API Design

        - POST /v1/photos {file} → 201 {photo_id}; 413 above 20 MB
        - POST /v1/prints {photo_id} → 202 {print_id}; 404 for an unknown photo
        - POST /v1/follows {user_id} → 201; 404 for somebody unknown

        ## High-Level Design

        Phones call the API servers behind a load balancer. An upload goes to the object store, and its row to the database.
        A worker resizes it to three widths and tells the feed service, which puts its id in front of the feeds of all who
        follow its owner. A feed is read from memory: 50 ids, then their rows and addresses. A photo is served by the CDN,
        which keeps it for a day. Who follows whom is kept twice, by either side, so that both lists are one read.

        ## Data Model

        - photos: photo_id (primary key), owner_id, taken_at, width, height
        - follows: follower_id and followee_id (primary key), since
      `,
    },
  ],
});

const LONGEST = 60;
const MOST_WORDS = 5;
