package org.telgraph.ontology;
import java.util.*;
import org.apache.jena.rdf.model.*;
import org.apache.jena.vocabulary.*;
public final class Ontology {
  private final Map<String,Set<String>> supers=new HashMap<>(); private final Map<String,Relation> rels=new TreeMap<>();
  public static Ontology of(Model m){ Ontology o=new Ontology();
    m.listSubjectsWithProperty(RDF.type,OWL.Class).forEach(c->{ if(c.isURIResource()){Set<String> s=new HashSet<>(); up(c,s); o.supers.put(ln(c),s);} });
    m.listSubjectsWithProperty(RDF.type,OWL.ObjectProperty).forEach(p->{ Statement d=p.getProperty(RDFS.domain), r=p.getProperty(RDFS.range); if(d!=null&&r!=null&&p.getURI().startsWith(Vocabulary.TG)&&d.getObject().isURIResource()&&r.getObject().isURIResource()) o.rels.put(ln(p),new Relation(ln(p),ln(d.getResource()),ln(r.getResource()),p.hasProperty(RDF.type,OWL2.SymmetricProperty)));});
    return o;}
  static void up(Resource c,Set<String> s){ if(!s.add(ln(c)))return; c.listProperties(RDFS.subClassOf).forEach(x->{ if(x.getObject().isURIResource()) up(x.getResource(),s);}); }
  static String ln(Resource r){ String u=r.getURI(); return u.substring(Math.max(u.lastIndexOf('#'),u.lastIndexOf('/'))+1);}
  public boolean isA(String t,String a){ return supers.getOrDefault(t,Set.of()).contains(a);} 
  public Relation relation(String n){return rels.get(n);} 
}
