"""An executive's prose answer as text extraction leaves it: heads at random levels, page marks, list
marks before printed numbers, a recommendation split by a page."""
from kit import Paper

TEXT = """

# AGENDA ITEM 8

## **CABINET** – **18 March 2015**

### **Cabinet Response to the Recommendations of the Empty Homes Scrutiny Inquiry Panel**

### 1. Purpose of Report

To set out the response of Cabinet to the Empty Homes Scrutiny Inquiry Panel, which reported to Council on 21 January 2015.

### 2. Response

**Recommendation 1: That Cabinet agrees a yearly target for the number of empty homes that are brought back into use.**

#### **Relevant Policy Commitments:** Better Homes

**Action already being undertaken:** 31 homes were brought back into use in 2013/14.

**New actions following from the recommendation:** A target of 40 homes will be set for 2015/16.

*Cabinet Member Comments:* A target will help us all to see what has been done.

Recommendation is **ACCEPTED**

**Recommendation 2: That Cabinet names one officer to whom all reports of empty homes are sent.**

Action already being undertaken: Reports go to four teams.

New actions following from the recommendation: The Empty Homes Officer will be the one contact from April 2015.

Recommendation is **ACCEPTED**

## **Recommendation 3: That Cabinet looks at doubling the council tax on homes that have stood empty for more than two years, and that it**

2

**tells the Panel what this would bring in.**

**Action already being undertaken:** None.

**Cabinet Member Comments:** The law does not allow us to charge more than half as much again.

Recommendation is **PARTIALLY ACCEPTED**

- **Recommendation 4: That Cabinet:**
  - a) makes a leaflet for owners;
  - b) offers them loans; and
  - c) meets them once a year.

Action already being undertaken: A leaflet exists.

Recommendation is **ACCEPTED**

**Recommendation 5: That Cabinet buys empty homes by compulsory order as a rule.**

Cabinet Member Comments: Orders are slow and costly and are a last resort.

Recommendation is **REJECTED** by Cabinet

**Recommendation 6: That Cabinet works with housing associations to lease empty homes.**

New actions following from the recommendation: Two associations have been asked.

Recommendation is **ACCEPTED**

3

#### **Recommendation 7: That Cabinet reports to the Panel on progress in six months.**

Recommendation is **ACCEPTED**

### 3. Financial Implications

The recommendations that are accepted can be carried out within existing budgets.

### 4. Equality

No assessment was needed.

Background papers: none

Contact: Oona Pell, Scrutiny Officer
"""


def make():
    paper = Paper("text-prose", "txt", "response", "Cabinet Response to the Recommendations of the Empty Homes Scrutiny Inquiry Panel", date="2015-03-18")
    for number, text, response, parts in (
            (1, "That Cabinet agrees a yearly target for the number of empty homes that are brought back into use.", "accepted", ()),
            (2, "That Cabinet names one officer to whom all reports of empty homes are sent.", "accepted", ()),
            (3, "That Cabinet looks at doubling the council tax on homes that have stood empty for more than two years, and that it tells the Panel what this would bring in.", "partly_accepted", ()),
            (4, "That Cabinet:", "accepted", (("a", "makes a leaflet for owners;"), ("b", "offers them loans; and"), ("c", "meets them once a year."))),
            (5, "That Cabinet buys empty homes by compulsory order as a rule.", "rejected", ()),
            (6, "That Cabinet works with housing associations to lease empty homes.", "accepted", ()),
            (7, "That Cabinet reports to the Panel on progress in six months.", "accepted", ())):
        paper.rec("Recommendation %d" % number, text, response=response, parts=parts)
    paper.write(TEXT)
