/// A decision as it stands on paper, seen before it is signed and printed afterwards; minutes as they are printed. A4, margins and sizes of decree
/// 30/2020/NĐ-CP, annex I. A sheet of its own, after the one of all pages: only few show a paper.
package enum PaperSheet {
    package static let bytes = Array(text.utf8)
    package static let name = "paper-\(Fingerprint.text(bytes)).css"
    static let address = Address(.asset, id: name)

    private static let text = """
        .official{display:none}
        .preview{overflow-x:auto;margin:0 0 var(--s4)}
        .preview .official{display:block;background:#fff;color:#000;border:1px solid var(--line);padding:var(--s5);max-width:52rem}
        .official{font-family:"Times New Roman","Liberation Serif","Noto Serif",serif;font-size:13.5pt;line-height:1.4}
        .official p,.official h2{max-width:none;font-size:inherit;margin:0 0 6pt}
        .official h2,.official .about,.official .decides,.official .head{text-align:center}
        .official h2,.official .about,.official .decides{font-weight:bold}.official h2{margin-top:18pt}.official .decides{margin-top:12pt}
        .official .head{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);gap:12pt;font-size:12.5pt}
        .official .ruled{display:inline-block;border-bottom:1px solid;padding-bottom:2pt;margin-bottom:4pt}
        .official .basis{font-style:italic;text-indent:1cm;text-align:justify}.official .article{text-indent:1cm;text-align:justify}
        .official .foot{display:flex;justify-content:space-between;gap:12pt;margin-top:18pt;break-inside:avoid}
        .official .to{font-size:11pt}.official .sign{text-align:center;min-width:45%}.official .space{display:block;height:2.2cm}
        .official .annex{break-before:page;margin-top:18pt}.official table{border-collapse:collapse;width:100%;font-size:12pt}
        .official td,.official th{border:1px solid #000;padding:2pt 4pt;background:none;color:#000;text-align:left;vertical-align:top}
        .official .num{text-align:right}.official thead th{text-align:center;font-weight:bold}
        @page paper{size:A4 portrait;margin:20mm 15mm 20mm 30mm}
        @media print{main:has(>.official)>*{display:none}main>.official{display:block;page:paper}
        body:has(main>.official) :is(.mast,footer){display:none}
        body:has(.minutes) :is(.mast,footer){display:none}.seals{break-inside:avoid}
        .minutes{border:0;padding:0;max-width:none;overflow:visible;font-size:12pt;\
        font-family:"Times New Roman","Liberation Serif","Noto Serif",serif}
        .minutes h2{font-size:inherit!important}.minutes th,.minutes td{border:1px solid var(--line);padding:2pt 4pt}
        .preview{overflow:visible}.preview .official{border:0;padding:0}}

        """
}
