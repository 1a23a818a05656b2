"""The executive's answer in prose, without any table: each recommendation in bold, then the response."""
from kit import Paper


def make():
    paper = Paper("prose-response", "md", "response", "Cabinet response to the Allotments Task Group", body="Penhallow County Council", committee="Communities Scrutiny Committee", date="2023-11-14", as_of="2023-11-14")
    out = ["# Cabinet response to the Allotments Task Group", "", "**Penhallow County Council**  ", "**Report to:** Communities Scrutiny Committee  ", "**Date:** 14 November 2023", "",
           "## Introduction", "", "The Task Group reported in July 2023. The Cabinet thanks its members for their work and is glad that so many plot holders took part.[^1]", "",
           "Of the eleven recommendations the Cabinet accepts seven, accepts two in part, rejects one and notes one.", "", "## Recommendations and responses", ""]

    def rec(number, text, response, words, paragraphs=(), parts=(), label="Response", shape=0):
        paper.rec(str(number), text, parts=parts, response=response)
        if shape == 0:
            out.extend(["**Recommendation %d: %s**" % (number, text), ""])
        elif shape == 1:
            out.extend(["### Recommendation %d" % number, "", text, ""])
        else:
            out.extend(["### Recommendation %d – %s" % (number, text), ""])
        paper.recommendations[-1]["ref"] = "Recommendation %d" % number
        for letter, part in parts:
            out.extend(["%s) %s  " % (letter, part)])
        if parts:
            out.append("")
        out.extend(["**%s:** %s" % (label, words) if shape != 1 else "*%s.* %s" % (label, words), ""])
        for paragraph in paragraphs:
            out.extend([paragraph, ""])

    rec(1, "That the waiting list for each allotment site be published every six months.", "accepted", "Accepted. The lists for all 14 sites will be put on the Council's website in April and October each year.")
    rec(2, "That vacant plots be offered within four weeks of being given up.", "accepted", "Accepted.", ["Officers found that in 2022 the average was eleven weeks. A shared mailbox has been set up so that no offer waits for one person's return from leave."])
    rec(3, "That rents be frozen until 2026.", "rejected", "Rejected. Rents cover only two thirds of what the sites cost, and a freeze would take the rest from other services.")
    rec(4, "That each site have:", "partly_accepted", "Partially accepted. Parts (a) and (c) are accepted. Part (b) cannot be promised for the three sites that have no mains supply.", parts=[("a", "a notice board;"), ("b", "a water supply; and"), ("c", "a named contact.")])
    rec(5, "That half plots be offered to newcomers as a rule.", "accepted", "Accepted in full. New tenancies from January 2024 will be for half plots unless the tenant asks otherwise.", shape=1)
    rec(6, "That the Council ask the water company whether rainwater tanks could be paid for from its community fund.", "accepted", "Accepted. The Cabinet Member for Communities wrote to the company on 2 October 2023 and awaits its answer.", shape=1)
    rec(7, "That the Council consider a new site at Trewarne Lane.", "noted", "Noted. The land is held for highway purposes and its future will be known when the bypass has been decided.", shape=1)
    rec(8, "Composting toilets", "partly_accepted", "Accepted in part. A trial will be made on two sites in 2024 before any promise is made for the others.", shape=2)
    rec(9, "That tenancy agreements be available in large print and in Welsh, Polish and Portuguese.", "accepted", "Agreed. Large print is available now; the translations have been ordered.")
    rec(10, "That the Allotment Officer visit each site at least twice a year and keep a record of what was found.", "accepted", "Accepted. The Cabinet recalls that the Task Group was told: \"we will visit when we can\". That is not enough, and a programme of visits has been drawn up.")
    rec(11, "That the Committee receive a report on progress in twelve months.", "accepted", "Accepted.")
    out += ["## Financial implications", "", "| Item | One-off £ | Yearly £ |", "|---|---|---|", "| Notice boards | 4,200 | 0 |", "| Toilets (trial) | 9,000 | 1,100 |", "| Translation | 1,300 | 0 |", "",
            "[^1]: 412 plot holders answered the survey, of 689 who were asked.", ""]
    paper.write("\n".join(out))
