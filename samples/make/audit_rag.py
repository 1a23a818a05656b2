"""An audit follow-up in Markdown: priority, target, revised target, per cent complete, red amber green."""
from kit import Paper, c, d, e, post


def make():
    paper = Paper("audit-rag", "md", "tracker", "Follow-up of Internal Audit Recommendations", body="Harrowmere Borough Council", committee="Audit and Governance Committee", date="2025-02-26", as_of="2025-02-26")
    out = ["---", "title: Follow-up of Internal Audit Recommendations", "---", "", "# Follow-up of Internal Audit Recommendations", "", "| | |", "|---|---|", "| Council | Harrowmere Borough Council |", "| Committee | Audit and Governance Committee |", "| Date | 26 February 2025 |", "| Report of | Chief Internal Auditor |", "",
           "Ten recommendations were open or were closed since the last meeting. *Target* is the date first agreed with management; *Revised* is the latest date agreed with Internal Audit.", ""]
    head = ["| Ref | Recommendation | Priority | Owner | Target | Revised target | % complete | RAG | Management update |", "|:--|:--|:-:|:--|:--|:--|--:|:-:|:--|"]
    audits = []
    status = {"Green": ["in_progress"], "Amber": ["in_progress", "not_achieved"], "Red": ["not_achieved", "outstanding"], "Blue": ["completed", "achieved"], "Complete": ["completed", "achieved"]}

    def rec(ref, text, priority, owner, owners, target, revised, percent, rag, update, section):
        if section not in audits:
            audits.append(section)
            paper.section(None, section)
            out.extend(["## %s" % section, ""] + head)
        out.append("| %s |" % " | ".join([ref, text, priority, owner, target, revised, percent, rag, update]))
        paper.rec(ref, text, section=section, owners=owners, dates=[d(target)], revised_dates=[d(revised)] if revised not in ("", "-", "n/a") else [],
                  claim={"any": [c(rag, None, value) for value in status[rag]]}, evidence=[e(update)] if update else [])

    m = "Markets"
    rec("24/07-1", "Stall rents should be reconciled to the ledger each month.", "High", "Markets Manager", [post("Markets Manager")], "30/06/2024", "31/12/2024", "100%", "Complete", "Reconciled to November 2024. Evidence seen by Internal Audit on 9 January 2025.", m)
    rec("24/07-2", "Receipts should be issued for all cash taken.", "High", "Markets Manager", [post("Markets Manager")], "30/06/2024", "-", "100%", "Complete", "Receipt books in use since 1 July 2024.", m)
    rec("24/07-3", "The waiting list for stalls should be kept on the Council’s system and not on paper.", "Medium", "Markets Manager", [post("Markets Manager")], "30/09/2024", "31/03/2025", "60%", "Amber", "List typed up; the system will be ready in March 2025.", m)
    out.append("")
    g = "Grounds maintenance contract"
    rec("24/11-1", "Invoices should be checked against work sheets before they are paid.", "High", "Head of Parks<br>Finance Business Partner", [post("Head of Parks"), post("Finance Business Partner")], "31/10/2024", "", "40%", "Red", "Checks done for two of five areas.", g)
    rec("24/11-2", "A register of variations should be kept.", "Low", "Contracts Officer", [post("Contracts Officer")], "31/12/2024", "", "100%", "Blue", "In place.", g)
    rec("24/11-3", "The contract should be reviewed before it is extended in 2026, and the review should cover (i) price, (ii) quality and (iii) complaints.", "Medium", "Head of Parks", [post("Head of Parks")], "30/09/2025", "", "0%", "Green", "Not yet started; on target.", g)
    rec("24/11-4", "Complaints about grass cutting should be logged by ward.", "Low", "Customer Services Manager", [post("Customer Services Manager")], "31/01/2025", "30/04/2025", "75%", "Amber", "Log designed \\| waiting for training.", g)
    paper.recommendations[-1]["evidence"] = [e("Log designed | waiting for training.")]
    out.append("")
    f = "Fleet and fuel"
    rec("25/02-1", "Fuel cards of vehicles that have been sold should be cancelled at once.", "High", "Fleet Manager", [post("Fleet Manager")], "28/02/2025", "", "100%", "Complete", "All 14 cards cancelled 3 February 2025.", f)
    rec("25/02-2", "Mileage should be compared with fuel each quarter and odd figures be looked into.", "Medium", "Fleet Manager", [post("Fleet Manager")], "30/06/2025", "", "10%", "Green", "Report being designed.", f)
    rec("25/02-3", "Private use of vehicles should be declared each year.", "Medium", "Head of Human Resources", [post("Head of Human Resources")], "30/04/2025", "", "", "Green", "", f)
    out += ["", "## Priorities", "", "| Priority | Meaning |", "|---|---|", "| High | A weakness that could stop the service or lose a large sum |", "| Medium | A weakness that should be put right within six months |", "| Low | Good practice |", ""]
    paper.write("\n".join(out))
