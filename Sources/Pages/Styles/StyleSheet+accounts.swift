extension StyleSheet {
    /// Codes that are copied by hand, and the picture that a phone reads.
    static let accounts = """
        code{font-family:ui-monospace,"Cascadia Mono","Noto Sans Mono",Menlo,Consolas,monospace;font-size:1em;overflow-wrap:anywhere}
        .codes code{font-size:var(--t4);letter-spacing:.04em;background:var(--card);border:1px solid var(--edge);border-radius:var(--curve);\
        padding:.3rem .6rem;display:inline-block;user-select:all}
        ol.codes{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,16rem),1fr));gap:var(--s2);max-width:46rem}
        .qr{background:#fff;border:1px solid var(--edge);border-radius:var(--curve);max-width:100%;height:auto;margin:0 0 var(--s4)}
        td.mid{text-align:center}
        ul.bare{list-style:none;margin:0;padding:0}
        .two>div>section:first-child>h2{margin-top:0}
        .line form{display:inline;margin:0 0 0 var(--s2)}

        """
}
