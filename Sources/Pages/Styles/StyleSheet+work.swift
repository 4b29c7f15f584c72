extension StyleSheet {
    /// What officers work with: rows that are chosen, what may be done to them, what may be done to one record.
    static let work = """
        .bulk{position:sticky;bottom:0;display:flex;flex-wrap:wrap;gap:var(--s2) var(--s4);align-items:center;background:var(--card);\
        border:1px solid var(--edge);border-radius:var(--curve) var(--curve) 0 0;padding:var(--s2) var(--s4);z-index:1}
        .bulk p{margin:0}
        .dossier{display:grid;gap:0 var(--s5);grid-template:"file acts" auto "file line" 1fr/minmax(0,3fr) minmax(0,2fr)}
        .dossier>.file{grid-area:file}.dossier>#acts{grid-area:acts}.dossier>.line-part{grid-area:line}
        .dossier>section:not(.line-part)>h2:first-child,.dossier>.file>h2:first-child{margin-top:0}
        .act{background:var(--card);border:1px solid var(--line);border-radius:var(--curve);margin:0 0 var(--s2)}
        .act>summary{padding:var(--s2) var(--s4);font-weight:600;color:var(--link);min-height:var(--touch)}
        .act[open]>summary{border-bottom:1px solid var(--line)}
        .act>div{padding:var(--s4)}.act form{margin:0}.act .field{margin-bottom:var(--s4)}
        .act.first{border-color:var(--link)}
        .columns{columns:12rem}
        .evidence,.uploads{display:grid;gap:var(--s3);margin:0 0 var(--s4);padding:0;list-style:none}
        .evidence{grid-template-columns:repeat(auto-fill,minmax(min(100%,12rem),1fr))}
        .evidence li{padding:var(--s3);overflow-wrap:anywhere}.evidence small{display:block}.evidence p{margin:0 0 var(--s1)}
        .evidence img{display:block;max-width:100%;height:auto;margin:0 0 var(--s2);border-radius:calc(var(--curve)/2);background:var(--wash)}
        .evidence details{margin:var(--s2) 0 0}.evidence summary{font-size:var(--t1);color:var(--soft)}.uploads{gap:0}
        .uploads li{display:flex;flex-wrap:wrap;gap:var(--s1) var(--s3);align-items:baseline;max-width:46rem;padding:var(--s2) 0;\
        border-bottom:1px solid var(--line);overflow-wrap:anywhere}
        .uploads progress{flex-basis:100%}
        @media(hover:hover) and (pointer:fine){.camera{display:none}}
        .drop{border:1px dashed var(--edge);border-radius:var(--curve);padding:var(--s3)}.drop.over{background:var(--lit);border-color:var(--link)}
        .cut td{border-bottom:3px double var(--warn);color:var(--warn);font-size:var(--t1);font-weight:600;padding:var(--s1) 0;text-align:center}
        .mark{border:0;border-bottom:1px solid var(--line);margin:0;padding:var(--s3) 0;min-width:0}
        .mark legend{float:left;width:100%;font-size:var(--t3);font-weight:500;color:var(--ink)}.mark legend+*{clear:both}
        .sheet{columns:2 26rem;column-gap:var(--s6)}.mark{break-inside:avoid}.mark:focus-within{background:var(--wash)}.mark .field{margin:0}
        .votes{display:flex;flex-wrap:wrap;gap:var(--s2);margin:var(--s2) 0 0}
        .votes label{display:flex;gap:var(--s2);align-items:center;min-height:var(--touch);padding:0 var(--s3);border:1px solid var(--edge);\
        border-radius:var(--curve);background:var(--card);color:var(--ink);cursor:pointer}
        .votes label:has(:checked){border-color:var(--link);background:var(--lit);font-weight:600}
        .fill{border:0;margin:0 0 var(--s4);padding:0;min-width:0}.fill .deeds{margin:var(--s1) 0 0}
        .there .tag,.there button{white-space:nowrap}
        .count-in{width:4.5rem}.seats input{width:100%;min-width:8rem}.outcomes textarea{width:100%;min-width:14rem}
        .minutes{background:var(--card);border:1px solid var(--line);border-radius:var(--curve);padding:var(--s5);max-width:60rem;\
        margin:0 0 var(--s5);overflow-x:auto}
        .minutes h2{font-size:var(--t3);margin:var(--s4) 0 var(--s2)}.minutes p{max-width:none;margin:0 0 var(--s2)}
        .minutes h2:nth-of-type(2),.minutes h2:nth-of-type(2)+p{text-align:center}.minutes h2:nth-of-type(2){font-size:var(--t4)}
        .minutes table{margin:0 0 var(--s3)}.hash{font-size:var(--t1);overflow-wrap:anywhere}
        ins,del{text-decoration-thickness:1px}ins{background:var(--goodWash);color:var(--good)}del{background:var(--warnWash);color:var(--warn)}

        """
    /// Figures as pictures.
    static let pictures = """
        figure{margin:0 0 var(--s4);background:var(--card);border:1px solid var(--line);border-radius:var(--curve);padding:var(--s4)}
        figcaption{font-weight:600;margin:0 0 var(--s2)}
        .key{display:flex;gap:var(--s2);align-items:center;margin:.6rem 0 0;font-size:var(--t1);color:var(--soft)}
        svg{display:block;overflow:visible}
        svg text{font-size:.875rem;fill:var(--ink)}svg .n{font-weight:600;font-variant-numeric:tabular-nums}svg .s{fill:var(--soft)}
        .b{fill:var(--bar)}.t{fill:var(--wash)}.h{stroke:var(--card);stroke-width:3}.axis{stroke:var(--line)}
        .box{fill:var(--card);stroke:var(--edge)}.box.here{stroke:var(--link);stroke-width:3;fill:var(--lit)}
        .way{fill:none;stroke:var(--bar);stroke-width:2}.tip{fill:var(--bar)}

        """
}
