package org.uprportal.sample;

import java.util.List;
import java.util.UUID;
import org.uprportal.submission.ProposedRecommendation;
import org.uprportal.submission.SubmissionDraft;
import org.uprportal.submission.SubmissionSection;

/** What the invented organisations write to the fourth review of Tavara; each line of a section is a numbered paragraph. */
final class SampleTexts {

    private SampleTexts() {}

    static SubmissionDraft violenceAgainstWomen() {
        return new SubmissionDraft(
                "Violence against women in Tavara",
                List.of(
                        section("Summary", """
                                This submission covers violence against women since the third review. It rests on the work of forty local groups in all nine districts, on 1,180 talks with women who asked for help, and on figures of the police and the courts.
                                The law has become better; what women meet at the police station, in the shelters and in the highlands has not kept up with it."""),
                        section("What has changed since the last review", """
                                Recommendation 112.7, which Tavara supported, is implemented: violence within marriage is a crime since 1 September of the year after the review. In the first two years 71 complaints were filed under the new article, 24 charges brought and nine people convicted.
                                All 62 police stations have taken part in a training of one day. A telephone line is open day and night; in the last twelve months 3,940 women called it.
                                Of nine districts, which recommendation 112.6 named, four have a shelter. The shelters in Port Selmar and Lower Marn are well run and accept children of any age."""),
                        section("What has not", """
                                Five districts have no shelter, among them all four of the highlands. From Upper Ost the way to the nearest takes a day and two buses, which do not run in winter.
                                Last year 214 women asked the four shelters for a place; 61 found one. The others were sent home or to relatives. Two of them were killed within three months.
                                Police officers have no written instruction how to receive a complaint. In 37 of 112 cases that our groups accompanied the officer asked for the husband's view before writing anything down.
                                Protection orders exist in law. In the highlands, where no court sits between November and March, none was issued in two years.
                                Women who came as seasonal workers lose their permit when they leave the household in which they work. None of the 18 whom we advised has filed a complaint."""),
                        section("What the government has planned", """
                                The plan of action names shelters for every district until 2029. The budget for the first two years was halved, and the plan does not say which ministry answers for the highlands.
                                The Network was heard twice by the ministry of social affairs. Its proposals on protection orders have not been answered.""")),
                List.of(
                        proposal(
                                "Open a shelter in each of the nine districts by 2029, with a budget line of its own and at least one that is accessible in winter from every municipality.",
                                "Violence against women"),
                        proposal(
                                "Issue a binding instruction to every police station by 2028 on how complaints of violence against women are received, written down and passed on.",
                                "Violence against women"),
                        proposal(
                                "Let prosecutors issue protection orders for fourteen days where no court sits, and publish their number by district each year.",
                                "Violence against women"),
                        proposal(
                                "Grant women who report violence by their employer a residence permit of their own, whatever the outcome of the case.",
                                "Violence against women")),
                List.of(),
                "en",
                "Selma Dovrik, women@example.org",
                "Tavara Women's Network joins forty local groups in all nine districts. It advises women, runs the telephone line together with the municipalities, and has special consultative status with ECOSOC.");
    }

    static SubmissionDraft accessToJustice() {
        return new SubmissionDraft(
                "Access to justice",
                List.of(section("Courts", """
                                A first hearing takes 22 months on average, and three years in the river provinces. The average was 34 months at the last review; the six new judges work in the capital.
                                Recommendation 112.2 asks to halve this time. With the posts that are advertised now it will be reached in the capital and nowhere else.
                                Family courts hear urgent cases within 60 days in five of nine districts. In the other four the same judge hears all cases, and children wait as long as a dispute about land."""), section("Legal aid", """
                                Half of those who come to us cannot pay a lawyer. Of 960 people who asked us for one last year we could help 310; the others went to court alone or not at all.
                                The bill on free legal aid, which recommendation 112.1 asks for, has passed its first reading. It covers criminal cases and eviction. It leaves out family law, labour law and complaints against the administration, which are two thirds of what people ask us for.
                                The bill knows no office outside the capital. People in the islands would have to apply in writing, in a language that one in four does not write."""), section("Detention before trial", """
                                Figures by prison are published each year, as recommendation 112.3 asks. They show that 61 per cent of all prisoners wait for their trial, 14 per cent of them for more than a year.
                                Eleven of 41 police stations that we visited told detained people of their right to a lawyer. In nine there was no telephone they could use.
                                Complaints against police officers still go to the police. Of 57 complaints that we followed, two were examined and none led to a charge.""")),
                List.of(
                        proposal(
                                "Adopt a law on free legal aid by 2029 that covers family and labour cases, with an office in every province and a budget of its own.",
                                "Access to justice & remedy"),
                        proposal(
                                "Hear every first case within twelve months by 2030 and publish the time that is needed, court by court.",
                                "Access to justice & remedy"),
                        proposal(
                                "Establish by law a body outside the police that examines complaints against its officers.",
                                "Rule of law & impunity")),
                List.of(),
                "en",
                "Anika Rhodane, office@riverside.example.org",
                "Riverside Legal Aid has given free legal advice in the four river provinces since 2008. Twelve lawyers and sixty volunteers work in seven places.");
    }

    static SubmissionDraft fairCourts() {
        return new SubmissionDraft(
                "Fair courts for all",
                List.of(
                        section("Summary", """
                                Six organisations have watched 120 trials in seven courts over eighteen months. This submission says what they saw: who spoke, who had a lawyer, who understood what was said, and how long it took.
                                In 44 of the 120 trials the accused had no lawyer at any time. In 31 nobody translated, although the accused did not speak the language of the court.
                                Judges asked those without a lawyer fewer questions, and the hearings of 17 of them lasted less than ten minutes."""),
                        section("Interpretation", """
                                The law gives everybody an interpreter free of charge. The courts have a list of nine interpreters for three highland languages; two of them live in the capital.
                                In the seven courts we saw cousins, clerks and once a policeman translate. No judge asked them whether they understood the words of the law."""),
                        section("Children before the courts", """
                                Fourteen of the accused were under eighteen. Eight of them were heard together with adults, and in five cases no parent or guardian was in the room.
                                The instruction on alternatives to detention has been with the judicial council for a year.""")),
                List.of(proposal(
                        "Train and pay interpreters for every language spoken in the country, and let no hearing begin without one where it is needed.",
                        "Administration of justice & fair trial")),
                List.of());
    }

    static SubmissionDraft commission() {
        return new SubmissionDraft(
                "Report of the Commission",
                List.of(section("The Commission and its mandate", """
                        The Tavara Human Rights Commission was founded by law and is accredited with A status. It receives complaints, visits places of detention without notice, and advises Parliament.
                        Since the third review the Commission received 4,310 complaints, 1,120 of them about courts and police. It visited all five remand prisons at least twice.
                        The number of its staff has not changed since its foundation, while the number of complaints has doubled. In the highlands it has no office.""")),
                List.of(),
                List.of());
    }

    private static SubmissionSection section(String heading, String text) {
        return new SubmissionSection(heading, text, "", false);
    }

    private static ProposedRecommendation proposal(String text, String theme) {
        return new ProposedRecommendation(UUID.randomUUID(), text, theme);
    }
}
