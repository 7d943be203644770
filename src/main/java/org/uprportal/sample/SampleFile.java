package org.uprportal.sample;

import static org.uprportal.followup.Progress.FULLY;
import static org.uprportal.followup.Progress.MOSTLY;
import static org.uprportal.followup.Progress.NOT;
import static org.uprportal.followup.Progress.PARTLY;

import java.util.List;
import org.uprportal.followup.Progress;

/**
 * What ministries plan and report on one recommendation of Tavara's third review, half-year by half-year.
 *
 * @param actions what was planned when the recommendation was given to its ministry
 * @param reports one for each half-year, the first first
 */
record SampleFile(List<Planned> actions, List<Said> reports) {

    /**
     * An action.
     *
     * @param months until when, counted from the adoption
     * @param done in which half-year it was done, counted from 0; less where it still waits
     */
    record Planned(String title, int months, int done) {}

    /** A report. */
    record Said(Progress progress, String words, String evidence) {}

    /** In the order of the recommendations, 112.1 to 112.12. */
    static final List<SampleFile> ALL = List.of(
            file(
                    List.of(
                            new Planned("Bill on legal aid, with an estimate of its costs", 14, 2),
                            new Planned("Legal-aid offices in the four river provinces", 44, -1)),
                    said(
                            NOT,
                            "A working group of the ministry, the bar and two organisations was set up and met twice."),
                    said(
                            NOT,
                            "The working group has compared three models. It proposes a public fund run together with the bar."),
                    said(
                            PARTLY,
                            "The bill was put to Parliament on 4 March. It covers criminal cases and eviction.",
                            "Bill 31/2024"),
                    said(
                            PARTLY,
                            "The legal affairs committee has held two hearings. Who pays for civil cases is open.",
                            "Bill 31/2024, report of the committee"),
                    said(
                            PARTLY,
                            "Parliament has passed the first reading. The budget for next year has a line for 40 lawyers.",
                            "Budget act, line 7.12")),
            file(
                    List.of(
                            new Planned("Electronic filing in the district courts", 20, 3),
                            new Planned("Twelve more judges in first instance", 41, -1)),
                    said(
                            NOT,
                            "The average until a first hearing is 34 months. A count by court was begun, which did not exist before."),
                    said(
                            PARTLY,
                            "Five courts hear urgent family cases within 60 days. The average of all is 32 months.",
                            "Statistics of the courts, first half"),
                    said(
                            PARTLY,
                            "Six judges were appointed. The average is 29 months; in the capital it is 17.",
                            "Statistics of the courts, second half"),
                    said(PARTLY, "Electronic filing works in all nine district courts. The average is 25 months."),
                    said(
                            PARTLY,
                            "The average is 22 months. Halving it, to 17, is expected when the remaining posts are filled.",
                            "Annual report of the judicial council")),
            file(
                    List.of(new Planned("Yearly publication of figures by prison and length of detention", 12, 1)),
                    said(NOT, "The prison service and the courts count in different ways. A common form was agreed."),
                    said(
                            MOSTLY,
                            "The first figures, for the year before, were published in June. They lack the length of detention."),
                    said(
                            FULLY,
                            "The second publication shows number, sex, age and length of detention for each prison.",
                            "Detention in figures, second edition"),
                    said(
                            FULLY,
                            "The figures were published on time and are debated in Parliament each autumn.",
                            "Detention in figures, third edition"),
                    said(
                            FULLY,
                            "Published for the third time. An order of the minister makes the publication a duty.",
                            "Order 12 of the minister of justice")),
            file(
                    List.of(
                            new Planned("Separate wing for minors in the two large remand prisons", 18, 2),
                            new Planned("Instruction to all judges on alternatives to detention of minors", 40, -1)),
                    said(NOT, "There were 41 minors in detention on 1 January, 26 of them with adults."),
                    said(NOT, "Building of the wings was put out to tender. 23 minors are held with adults."),
                    said(
                            PARTLY,
                            "The wing in Port Selmar is open. 9 minors are held with adults, all of them on the islands."),
                    said(
                            MOSTLY,
                            "Both wings are open. Two minors were held with adults for one night each during transport."),
                    said(
                            MOSTLY,
                            "None was held with adults in this half-year. The instruction on alternatives is with the judicial council.",
                            "Report of the inspector of prisons")),
            file(
                    List.of(new Planned("Bill on an independent complaints commission", 38, -1)),
                    said(
                            NOT,
                            "The ministries of justice and of the interior examine whether the ombudsman could take this on."),
                    said(NOT, "The ombudsman has declined for want of staff. A body of its own is now prepared."),
                    said(NOT, "A first draft was sent to both ministries. They differ on who appoints its members."),
                    said(
                            NOT,
                            "The draft was discussed with the police unions and with organisations. No agreement on appointments."),
                    said(
                            PARTLY,
                            "The cabinet has decided that Parliament appoints the members. The bill is to be put in spring.")),
            file(
                    List.of(
                            new Planned("Shelters in the three districts on the coast", 22, 3),
                            new Planned("Shelters in the four highland districts", 43, -1)),
                    said(NOT, "One of nine districts has a shelter. Sites were looked for with the municipalities."),
                    said(PARTLY, "A second shelter was opened in Port Selmar, with 14 places."),
                    said(PARTLY, "Two of nine districts. For two more the buildings are bought and rebuilt."),
                    said(
                            PARTLY,
                            "Four of nine districts have a shelter, 61 places in all. A common telephone line is open day and night."),
                    said(
                            PARTLY,
                            "Still four of nine. The highland districts have no building yet; the budget asked for was halved.",
                            "Report to the committee on equality")),
            file(
                    List.of(new Planned("Amendment of the criminal code", 15, 2)),
                    said(
                            NOT,
                            "The amendment was drafted and sent to the bar and to women's organisations for comment."),
                    said(PARTLY, "The amendment was put to Parliament and is in committee.", "Bill 8/2024"),
                    said(
                            MOSTLY,
                            "The amendment is law since 1 September. Police and prosecutors were not trained yet.",
                            "Criminal code, article 174a"),
                    said(
                            FULLY,
                            "All 62 police stations and the prosecutors were trained. 38 complaints were filed, 11 charges brought."),
                    said(
                            FULLY,
                            "The law is applied: 71 complaints, 24 charges, 9 convictions since it came into force.",
                            "Statistics of the prosecutor general")),
            file(
                    List.of(
                            new Planned("Step-free entrances in the 120 largest schools", 26, 4),
                            new Planned("Assistants for every child who needs one", 46, -1)),
                    said(NOT, "A survey began: which schools can be entered and used with a wheelchair, and by whom."),
                    said(NOT, "Of 410 schools 57 can be used by everybody. 1,940 children are in special schools."),
                    said(PARTLY, "36 schools were rebuilt. 210 children changed to an ordinary school."),
                    said(
                            PARTLY,
                            "81 schools were rebuilt, and 95 assistants were employed. 1,420 children are in special schools."),
                    said(
                            PARTLY,
                            "The 120 largest schools are done. Small schools in the highlands are not begun.",
                            "Survey of schools, third part")),
            file(
                    List.of(new Planned("Readers for the first four years in the three highland languages", 36, -1)),
                    said(NOT, "Teachers and parents of the three languages were asked which books come first."),
                    said(PARTLY, "Readers for the first year were printed in two of three languages."),
                    said(PARTLY, "All three languages have readers for the first year, 6,200 copies."),
                    said(PARTLY, "Readers for the second year are in the schools. Mathematics follows."),
                    said(
                            PARTLY,
                            "The third year is with the printer. Teachers trained in these languages are missing: 48 of 130 posts.",
                            "Report of the language council")),
            file(
                    List.of(new Planned("Report on the judgment of the constitutional court", 39, -1)),
                    said(NOT, "The article is before the constitutional court. No charges are brought meanwhile."),
                    said(NOT, "The court has held a public hearing. A judgment is expected within the year."),
                    said(NOT, "The court has asked for further opinions. Two cases from before remain open."),
                    said(NOT, "The court has struck out prison as a punishment; the fine stays.", "Judgment 17/2025"),
                    said(
                            PARTLY,
                            "Both open cases were dropped. The government considers whether to repeal what is left.")),
            file(
                    List.of(new Planned("Prosecutor for attacks on journalists, with a telephone line", 16, 2)),
                    said(NOT, "Eleven attacks were reported in the year before; none was charged."),
                    said(NOT, "The prosecutor general has asked every office for its open cases."),
                    said(PARTLY, "A prosecutor for attacks on journalists was appointed and has taken over 14 cases."),
                    said(PARTLY, "Charges were brought in three of 17 cases. A line for reports is open."),
                    said(
                            PARTLY,
                            "One conviction, three trials. Journalists' unions meet the prosecutor each quarter.",
                            "Statistics of the prosecutor general")),
            file(
                    List.of(new Planned("Opinion of the ministry of justice on ratification", 34, -1)),
                    said(NOT, "The convention was translated, and the ministries concerned were asked for their view."),
                    said(
                            NOT,
                            "The ministry of defence sees no obstacle. The register of detained persons would have to change."),
                    said(NOT, "What the change of the register would cost is examined."),
                    said(NOT, "The examination is finished: the change can be made with the register of courts."),
                    said(NOT, "The proposal to ratify is prepared for cabinet. No date is set yet.")));

    private static SampleFile file(List<Planned> actions, Said... reports) {
        return new SampleFile(actions, List.of(reports));
    }

    private static Said said(Progress progress, String words) {
        return new Said(progress, words, "");
    }

    private static Said said(Progress progress, String words, String evidence) {
        return new Said(progress, words, evidence);
    }

    /** What is reported in that half-year; later ones say the last again. */
    Said in(int period) {
        return reports.get(Math.min(period, reports.size() - 1));
    }
}
