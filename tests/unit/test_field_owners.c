/* paper: responsible parties, as cells print them. */
#include "field_kit.h"

struct wanted {
	const char *person, *post, *organisation;
};
struct row {
	const char *cell;
	struct wanted owners[4];
	enum sure sure; /* at most as sure as this */
	bool lead, vacant; /* of the first */
};

static const struct row rows[] = {
	{"Ada Wardle, Head of Highways, Harrowmere Borough Council", {{"Ada Wardle", "Head of Highways", "Harrowmere Borough Council"}}},
	{"Cllr Ada Wardle ,Chair of the Highways and IT Advisory Group, City of Harrowmere Council", {{"Cllr Ada Wardle", "Chair of the Highways and IT Advisory Group", "City of Harrowmere Council"}}},
	{"Head of Highways", {{"", "Head of Highways", ""}}},
	{"Leader", {{"", "Leader", ""}}},
	{"Deputy Leader", {{"", "Deputy Leader", ""}}},
	{"Chief Executive", {{"", "Chief Executive", ""}}},
	{"Cabinet Member for Health and Social Care", {{"", "Cabinet Member for Health and Social Care", ""}}},
	{"Deputy Leader and Cabinet Member for Roads, Bridges and Lighting", {{"", "Deputy Leader", ""}, {"", "Cabinet Member for Roads, Bridges and Lighting", ""}}},
	{"Cabinet Member for Parks; Deputy Leader and Cabinet Member for Roads, Bridges and Lighting.",
		{{"", "Cabinet Member for Parks", ""}, {"", "Deputy Leader", ""}, {"", "Cabinet Member for Roads, Bridges and Lighting", ""}}},
	{"Deputy Leader; Cabinet Member for Roads, Bridges and Lighting & Cabinet Member for Sport and Play",
		{{"", "Deputy Leader", ""}, {"", "Cabinet Member for Roads, Bridges and Lighting", ""}, {"", "Cabinet Member for Sport and Play", ""}}},
	{"Chair of Licensing Committee & Chair HSRB", {{"", "Chair of Licensing Committee", ""}, {"", "Chair", "HSRB"}}, SURE_SUGGESTED},
	{"Regional Roads Co-ordinator & Chair HSRB", {{"", "Regional Roads Co-ordinator", ""}, {"", "Chair", "HSRB"}}, SURE_SUGGESTED},
	{"Cabinet Member Children Services and Chair HSRB", {{"", "Cabinet Member Children Services", ""}, {"", "Chair", "HSRB"}}, SURE_SUGGESTED},
	{"Cabinet Member for Children Services Chair HSRB", {{"", "Cabinet Member for Children Services", ""}, {"", "Chair", "HSRB"}}, SURE_SUGGESTED},
	{"Chair Harrowmere Road Safety Board", {{"", "Chair", "Harrowmere Road Safety Board"}}, SURE_SUGGESTED},
	{"Pennaeth Parciau / Head of Parks", {{"", "Pennaeth Parciau / Head of Parks", ""}}},
	{"Prif Warden / Head Warden", {{"", "Prif Warden / Head Warden", ""}}},
	{"Head of Parks / Fleet Manager", {{"", "Head of Parks", ""}, {"", "Fleet Manager", ""}}},
	{"Eastern Valley Trains\nHarrowmere Town Council", {{"", "", "Eastern Valley Trains"}, {"", "", "Harrowmere Town Council"}}},
	{"Eastern Valley Trains\nCounty Transport Team", {{"", "", "Eastern Valley Trains"}, {"", "County Transport Team", ""}}},
	{"Human Resources Business Partners", {{"", "Human Resources Business Partners", ""}}},
	{"Bess Orrin, Chair, HRSB", {{"Bess Orrin", "Chair", "HRSB"}}},
	{"Bess Orrin, Chair of HRSB", {{"Bess Orrin", "Chair of HRSB", ""}}},
	{"Cal Duncombe, Priority Lead – Walk and Wheel (HRSB)", {{"Cal Duncombe", "Priority Lead – Walk and Wheel", "HRSB"}}},
	{"Dee Marsh (Future Streets Manager)/(vacant post (Streets Manager - Repairs) Gil Ming (HRSB Manager)",
		{{"Dee Marsh", "Future Streets Manager", ""}, {"", "Streets Manager - Repairs", ""}, {"Gil Ming", "HRSB Manager", ""}}, SURE_DOUBTFUL},
	{"Eve Garland - Executive Director of Roads Harrowmere CCG/Fay Wrightson, Director of Operations and Gus Darbon, Head of Roads, Mere Valley NHS Foundation Trust",
		{{"Eve Garland", "Executive Director of Roads", "Harrowmere CCG"}, {"Fay Wrightson", "Director of Operations", "Mere Valley NHS Foundation Trust"}, {"Gus Darbon", "Head of Roads", "Mere Valley NHS Foundation Trust"}}, SURE_SUGGESTED},
	{"Lead - Eve Garland - Executive Director of Nursing HCCG, Clara Thompson designated doctor for road injuries HCCG and Hal Dogget Named GP for road injuries HCCG.",
		{{"Eve Garland", "Executive Director of Nursing", "HCCG"}, {"Clara Thompson", "designated doctor for road injuries", "HCCG"}, {"Hal Dogget", "Named GP for road injuries", "HCCG"}}, SURE_SUGGESTED, .lead = true},
	{"DCI Mia Kerry Public Protection Unit: Saltby and Harrowmere Street and Rural Crime - Mere Valley Police", {{"DCI Mia Kerry", "Public Protection Unit: Saltby and Harrowmere Street and Rural Crime", "Mere Valley Police"}}, SURE_SUGGESTED},
	{"DCI Mia Kerry, Public Protection Unit: Saltby and Harrowmere Street and Rural Crime - Mere Valley Police", {{"DCI Mia Kerry", "Public Protection Unit: Saltby and Harrowmere Street and Rural Crime", "Mere Valley Police"}}},
	{"Kit Patel, Strategic Improvement Development Officer – Early Repair Streets Buying and Safety Service, City of Harrowmere Council",
		{{"Kit Patel", "Strategic Improvement Development Officer – Early Repair Streets Buying and Safety Service", "City of Harrowmere Council"}}},
	{"Emma Balcombe, Street Workforce Manager, City of Harrowmere Council", {{"Emma Balcombe", "Street Workforce Manager", "City of Harrowmere Council"}}},
	{"Earl Pigott-Smythe, Scrutiny Officer, City of Harrowmere Council", {{"Earl Pigott-Smythe", "Scrutiny Officer", "City of Harrowmere Council"}}},
	{"Head of Highways / Cllr R. Tregear (EM Transport)", {{"", "Head of Highways", ""}, {"Cllr R. Tregear", "EM Transport", ""}}, SURE_SUGGESTED},
	{"Waste Services Manager/ Cllr S. Hollow (EM Environment)", {{"", "Waste Services Manager", ""}, {"Cllr S. Hollow", "EM Environment", ""}}, SURE_SUGGESTED},
	{"Area Highways Manager (East) and Area Highways Manager (West)", {{"", "Area Highways Manager (East)", ""}, {"", "Area Highways Manager (West)", ""}}},
	{"Assistant Director – Place", {{"", "Assistant Director – Place", ""}}},
	{"Director of Place – Jane Dole", {{"Jane Dole", "Director of Place", ""}}},
	{"Jane Dole\nHead of Libraries", {{"Jane Dole", "Head of Libraries", ""}}},
	{"Head of Libraries\nJane Dole", {{"Jane Dole", "Head of Libraries", ""}}},
	{"Jane Dole\nAnil Deshmukh", {{"Jane Dole", "", ""}, {"Anil Deshmukh", "", ""}}},
	{"Jane Dole / Anil Deshmukh", {{"Jane Dole", "", ""}, {"Anil Deshmukh", "", ""}}},
	{"Jane Dole and Anil Deshmukh", {{"Jane Dole", "", ""}, {"Anil Deshmukh", "", ""}}},
	{"Jane Dole, Head of Libraries, Anil Deshmukh, Head of Parks", {{"Jane Dole", "Head of Libraries", ""}, {"Anil Deshmukh", "Head of Parks", ""}}},
	{"Head of Libraries: Jane Dole", {{"Jane Dole", "Head of Libraries", ""}}},
	{"Cabinet Member: Cllr Ann Smythe\nLead Officer: Jane Dole", {{"Cllr Ann Smythe", "Cabinet Member", ""}, {"Jane Dole", "", ""}}},
	{"Lead: Jane Dole, Head of Libraries\nSupport: Anil Deshmukh", {{"Jane Dole", "Head of Libraries", ""}, {"Anil Deshmukh", "", ""}}, .lead = true},
	{"Cllr A Smythe (Cabinet Member for Parks)", {{"Cllr A Smythe", "Cabinet Member for Parks", ""}}},
	{"Cllr Ann Smythe, Cabinet Member for Parks and Leisure", {{"Cllr Ann Smythe", "Cabinet Member for Parks and Leisure", ""}}},
	{"Councillor Smythe", {{"Councillor Smythe", "", ""}}},
	{"Jo Whitlock", {{"Jo Whitlock", "", ""}}},
	{"Jo Whitlock / Head of Human Resources", {{"Jo Whitlock", "", ""}, {"", "Head of Human Resources", ""}}, SURE_SUGGESTED},
	{"School Library Service Manager, Harrowmere Learning Trust", {{"", "School Library Service Manager", "Harrowmere Learning Trust"}}},
	{"Libraries Performance Officer", {{"", "Libraries Performance Officer", ""}}},
	{"Harrowmere Borough Council", {{"", "", "Harrowmere Borough Council"}}},
	{"Mere Valley Police", {{"", "", "Mere Valley Police"}}},
	{"Harrowmere Borough Council and Mere Valley Police", {{"", "", "Harrowmere Borough Council"}, {"", "", "Mere Valley Police"}}},
	{"Fair Working Party", {{"", "Fair Working Party", ""}}},
	{"Highways Team", {{"", "Highways Team", ""}}},
	{"All Members", {{"", "All Members", ""}}},
	{"Licensing Committee", {{"", "", "Licensing Committee"}}},
	{"Director of Finance (s151 Officer)", {{"", "Director of Finance (s151 Officer)", ""}}, SURE_SUGGESTED},
	{"Jane Dole, jane.dole@harrowmere.example", {{"Jane Dole", "", ""}}},
	{"Jane Dole (Head of Libraries), 01555 010 203", {{"Jane Dole", "Head of Libraries", ""}}},
	{"Head of Parks (vacant)", {{"", "Head of Parks", ""}}, .vacant = true},
	{"Vacant, Head of Parks", {{"", "Head of Parks", ""}}, .vacant = true},
	{"DW", {{"DW", "", ""}}, SURE_SUGGESTED},
	{"Services", {{"", "Services", ""}}, SURE_DOUBTFUL},
	{"for Children Services", {{"", "for Children Services", ""}}, SURE_DOUBTFUL},
	{"Quartet: [Leader, Cabinet Member for Streets, Chief Executive and Strategic Director for Place]", {{"", "Quartet", ""}}},
	{"Head of Parks, Head of Libraries and Museums Manager", {{"", "Head of Parks", ""}, {"", "Head of Libraries", ""}, {"", "Museums Manager", ""}}, SURE_SUGGESTED},
	{"Parks and Open Spaces Manager", {{"", "Parks and Open Spaces Manager", ""}}},
	{"Estates Surveyor and Markets and Events Manager", {{"", "Estates Surveyor", ""}, {"", "Markets and Events Manager", ""}}},
	{"Cabinet Member for Culture and Leisure and Cabinet Member for Finance and Assets", {{"", "Cabinet Member for Culture and Leisure", ""}, {"", "Cabinet Member for Finance and Assets", ""}}},
	{"DCI Mia Kerry, Public Protection Unit: Saltby and Harrowmere Child and Domestic Abuse - Mere Valley Police", {{"DCI Mia Kerry", "Public Protection Unit: Saltby and Harrowmere Child and Domestic Abuse", "Mere Valley Police"}}},
	{"Cabinet Member for Crime and Domestic Abuse", {{"", "Cabinet Member for Crime and Domestic Abuse", ""}}},
	{"Head of Parks and Jane Dole", {{"", "Head of Parks", ""}, {"Jane Dole", "", ""}}},
	{"Contact Centre Manager", {{"", "Contact Centre Manager", ""}}},
	{"Tenant Participation Officer", {{"", "Tenant Participation Officer", ""}}},
	{"Oren Teague (Parking and Assets Officer)", {{"Oren Teague", "Parking and Assets Officer", ""}}},
	{"Cabinet Member for Schools and Skills Chair HHB", {{"", "Cabinet Member for Schools and Skills", ""}, {"", "Chair", "HHB"}}, SURE_SUGGESTED},
	{"Cabinet Member Schools and Skills and Chair HHB", {{"", "Cabinet Member Schools and Skills", ""}, {"", "Chair", "HHB"}}, SURE_SUGGESTED},
	{"Manu Garth - Chief Engineer Eastern Drainage Board", {{"Manu Garth", "Chief Engineer", "Eastern Drainage Board"}}, SURE_SUGGESTED},
	{"Chief Inspector Mo Kell, Roads Policing: Harrowmere and Saltby - Eastern Police", {{"Chief Inspector Mo Kell", "Roads Policing: Harrowmere and Saltby", "Eastern Police"}}, SURE_SUGGESTED},
	{"Tabby Dean, Head of Sewers", {{"Tabby Dean", "Head of Sewers", ""}}},
	{"Ann West", {{"Ann West", "", ""}}},
	{"Jane Dole Head of Libraries", {{"Jane Dole", "Head of Libraries", ""}}, SURE_SUGGESTED},
	{"Rheolwr Priffyrdd", {{"", "Rheolwr Priffyrdd", ""}}},
	{"Head of Planning in consultation with the Cabinet Member for Growth", {{"", "Head of Planning", ""}, {"", "Cabinet Member for Growth", ""}}, SURE_SUGGESTED},
	{"Jan van der Berg, Tree Officer", {{"Jan van der Berg", "Tree Officer", ""}}},
	{"Head of Culture & Leisure", {{"", "Head of Culture & Leisure", ""}}},
	{"Service Director - Environment and Climate", {{"", "Service Director - Environment and Climate", ""}}},
};

static void owners_of_cells(void **state)
{
	(void)state;
	size_t wrong = 0;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		AUTO_KIT kit;
		kit_open(&kit);
		struct words cell = {0};
		struct recommendation record = {0};
		assert_null(kit_words(&kit, rows[i].cell, &cell));
		assert_null(field_owners(&kit.r, &cell, &record));
		size_t count = 0;
		while (count < 4 && rows[i].owners[count].post)
			count++;
		bool right = record.owners.count == count && record.marks[FIELD_OWNERS] <= rows[i].sure;
		for (size_t k = 0; k < count && right; k++) {
			const struct owner *owner = &record.owners.at[k];
			right = str_equal(owner->person, str_of(rows[i].owners[k].person)) && str_equal(owner->post, str_of(rows[i].owners[k].post))
				&& str_equal(owner->organisation, str_of(rows[i].owners[k].organisation)) && owner->printed.size && owner->source.piece_count;
		}
		right = right && (!count || (record.owners.at[0].lead == rows[i].lead && record.owners.at[0].vacant == rows[i].vacant));
		if (right)
			continue;
		wrong++;
		print_error("%s (%s, lead %d, vacant %d)\n", rows[i].cell, sure_name(record.marks[FIELD_OWNERS]), record.owners.count && record.owners.at[0].lead, record.owners.count && record.owners.at[0].vacant);
		list_each(owner, &record.owners)
			print_error("   [%.*s] person %.*s | post %.*s | organisation %.*s\n", STR_ARG(owner->printed), STR_ARG(owner->person), STR_ARG(owner->post), STR_ARG(owner->organisation));
	}
	assert_int_equal(wrong, 0);
}

static void group_has_members(void **state)
{
	(void)state;
	AUTO_KIT kit;
	kit_open(&kit);
	struct words cell = {0};
	struct recommendation record = {0};
	assert_null(kit_words(&kit, "Quartet: [Leader, Cabinet Member for Streets, Chief Executive and Strategic Director for Place]", &cell));
	assert_null(field_owners(&kit.r, &cell, &record));
	assert_int_equal(record.owners.at[0].members.count, 4);
	assert_text(record.owners.at[0].members.at[3], "Strategic Director for Place", "Quartet", "member");
	assert_text(record.owners.at[0].members.at[2], "Chief Executive", "Quartet", "member");
}

static void placeholders_name_nobody(void **state)
{
	(void)state;
	static const char *const cells[] = {"-", "n/a", "TBC", "To be confirmed", "", "–"};
	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
		AUTO_KIT kit;
		kit_open(&kit);
		struct words cell = {0};
		struct recommendation record = {0};
		assert_null(kit_words(&kit, cells[i], &cell));
		assert_null(field_owners(&kit.r, &cell, &record));
		assert_int_equal(record.owners.count, 0);
	}
}

static void failing_memory_gives_an_error(void **state)
{
	(void)state;
	for (size_t row = 0; row < sizeof rows / sizeof *rows; row += 7)
		for (size_t n = 0;; n++) {
			AUTO_KIT kit;
			kit_open(&kit);
			struct words cell = {0};
			struct recommendation record = {0};
			assert_null(kit_words(&kit, rows[row].cell, &cell));
			kit.arena.fail_after = n;
			struct error *error = field_owners(&kit.r, &cell, &record);
			bool reached = kit.arena.failed;
			assert_true(!reached || error);
			if (!reached)
				break;
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(owners_of_cells),
		cmocka_unit_test(group_has_members),
		cmocka_unit_test(placeholders_name_nobody),
		cmocka_unit_test(failing_memory_gives_an_error),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
